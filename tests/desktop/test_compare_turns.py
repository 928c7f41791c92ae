"""Page *Compare* is shown anew many times over: what it sums up is worked out once for each change."""

import fake
import run_results
from test_compare_page import add_run, columns, compared
from test_compare_page import page as page
from test_compare_page import work as work

from megu.audit.summary import summary


def test_what_is_known_is_worked_out_once_for_each_change(page, work, monkeypatch):  # noqa: F811
    asked = []

    def counted(project, run):
        asked.append(run)
        return summary(project, run)

    monkeypatch.setattr("megu_desktop.pages.compare.summary", counted)
    first = compared(work, page)
    page.refresh()
    work.start("export", ())
    page.refresh()
    assert asked == [first]
    work.finish()
    page.refresh()
    assert asked == [first, first], "a job that ended may have left results"
    second = add_run(work, "retrain")
    fake.publish(work.project, "compare", run_results.compare_result(), second)
    page.refresh()
    assert asked == [first, first, second] and len(columns(page)) == 3
