"""Page *Compare* is shown many times over: its summary is worked out once for each change."""

import fake
import run_results
from test_compare_page import add_run, columns, compared
from test_compare_page import page as page
from test_compare_page import work as work

from megu.compare.summary import summary


def test_what_is_known_is_worked_out_once_for_each_change(page, work, monkeypatch):  # noqa: F811
    calls = []

    def counted(project, run):
        calls.append(run)
        return summary(project, run)

    monkeypatch.setattr("megu_desktop.pages.compare.page.summary", counted)
    first = compared(work, page)
    page.refresh()
    work.start("export", ())
    page.refresh()
    assert calls == [first]
    work.finish()
    page.refresh()
    assert calls == [first, first], "a job that ended may have left results"
    second = add_run(work, "retrain")
    fake.publish(work.project, "compare", run_results.compare_result(), second)
    page.refresh()
    assert calls == [first, first, second] and len(columns(page)) == 3


def test_the_table_of_a_new_result_is_as_high_as_its_rows(page, work, qtbot):  # noqa: F811
    run = add_run(work)
    page.refresh()
    assert work.busy and page.progress.isVisible()
    qtbot.wait(60)
    fake.publish(work.project, "compare", run_results.compare_result(), run)
    work.finish()
    qtbot.waitUntil(lambda: page._listed_summary is not None and page.content_column.isEnabled())
    qtbot.wait(100)
    table = page.view.figures.table
    first_rows = [row for row in table._rows if row.first]
    assert table.height() >= 40 * len(first_rows), table.height()
