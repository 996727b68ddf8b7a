"""Chromium, driven by its own driver: nothing is downloaded, and no name but this machine's resolves."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

Chrome = webdriver.Chrome

_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_OPTIONS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--force-prefers-reduced-motion",
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)


def open_chromium(profile: Path) -> Iterator[Chrome]:
    """A browser without a window; where there is none the test is skipped, but fails on the machines of the CI."""
    browser = next((found for name in _BROWSERS if (found := shutil.which(name))), None)
    driver = shutil.which("chromedriver")
    if browser is None or driver is None:
        missing = "Chromium" if browser is None else "chromedriver"
        if os.environ.get("CI"):
            pytest.fail(f"{missing} is not installed: .ci/run installs chromium and chromium-driver")
        pytest.skip(f"{missing} is not installed (Debian: apt-get install chromium chromium-driver)")
    options = webdriver.ChromeOptions()
    options.binary_location = browser
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    for option in (*_OPTIONS, f"--user-data-dir={profile}"):
        options.add_argument(option)
    chrome = webdriver.Chrome(options, Service(driver))
    try:
        yield chrome
    finally:
        chrome.quit()


def size_screen(chrome: Chrome, width: int, height: int = 800, *, touch: bool = False) -> None:
    """The page as wide as that, with a finger in place of a mouse if `touch`."""
    chrome.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": touch},
    )
    chrome.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": touch, "maxTouchPoints": 1})


def tap_at(chrome: Chrome, x: float, y: float) -> None:
    """A finger put down and lifted."""
    chrome.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    chrome.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def switch_scripts(chrome: Chrome, *, on: bool) -> None:
    """Whether the scripts of pages opened from now on run."""
    chrome.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not on})
