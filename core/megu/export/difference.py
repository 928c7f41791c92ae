"""Messages for an export that predicts differently after being read back: the cause, and the way out. Imports no
torch."""

from typing import Any


def differs(result: dict[str, Any]) -> tuple[str, dict[str, Any]] | None:
    """Return the message (code and values) for an export that did not reproduce the predictions; None for one that
    did."""
    if result["same"]:
        return None
    values = {name: result[name] for name in ("changed", "checked")}
    if not result["finite"]:
        return "export_not_numbers", {}
    if not result["changed"]:
        return "export_far", {"most": f"{result['max_difference']:.2g}"}
    if result["choice"] == "onnx":
        return "export_differs_onnx", values
    if result["rounded"]:
        return "export_differs_rounded_folder" if result["form"] == "folder" else "export_differs_rounded", values
    return "export_differs", values


def other_form(result: dict[str, Any]) -> bool:
    """Return True if another form is the way out, not another disk."""
    return result["finite"] and (result["choice"] == "onnx" or result["rounded"])
