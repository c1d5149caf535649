"""How a page is looked at: barriers that axe knows, width, names, the keyboard, and a picture.

Nothing is left out: all of axe's rules are on, also the one for the size of targets, which axe
leaves off unless it is asked for, and every node of the page is looked at.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

# Only what is told is worked out: no path to each node, and no copy of the styles, which the policy
# of the pages forbids and no rule that is on reads.
ASKED = """() => axe.run({
  resultTypes: ['violations'], selectors: false, preload: false, rules: {'target-size': {enabled: true}},
}).then((found) => found.violations.map(({id, impact, help, nodes}) => (
  {rule: id, impact, help, nodes: nodes.map((node) => node.html.slice(0, 200))}
)))"""
SCHEMES = ("light", "dark")
WIDTHS = (1280, 768, 360)
NARROWEST = 320  # what is left of 1280 px at 400 %, and of 640 px at 200 %: WCAG 1.4.10
HEIGHT = 900
# What a person can act on has one of these roles.
ACTED_ON = {
    "button",
    "checkbox",
    "combobox",
    "DisclosureTriangle",
    "link",
    "listbox",
    "menuitem",
    "radio",
    "searchbox",
    "slider",
    "spinbutton",
    "switch",
    "tab",
    "textbox",
}
# Gives each thing that is seen the focus: is it taken, is that seen, does nothing lie over it?
BY_KEYBOARD = """() => {
  const seen = (it) => it.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const told = (it) => it.outerHTML.slice(0, 120);
  const found = [];
  const all = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';
  for (const it of document.querySelectorAll(all)) {
    if (it.disabled || !seen(it) || it.closest('[inert], [aria-hidden="true"]')) continue;
    if (it.tabIndex < 0 && it.role !== 'tab') found.push(`not reached: ${told(it)}`);
    if (it.tabIndex > 0) found.push(`out of order: ${told(it)}`);
    it.focus({focusVisible: true});
    if (document.activeElement !== it) { found.push(`takes no focus: ${told(it)}`); continue; }
    const look = getComputedStyle(it);
    if (look.outlineStyle === 'none' || parseFloat(look.outlineWidth) < 2)
      found.push(`focus not seen: ${told(it)}`);
    const bare = [...it.getClientRects()].some((box) => {
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
      if (left >= right || top >= bottom) return false;
      return [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8]].some(([across, down]) => {
        const hit = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
        return hit && (it.contains(hit) || hit.contains(it));
      });
    });
    if (!bare) found.push(`hidden while it has the focus: ${told(it)}`);
  }
  document.activeElement.blur();
  scrollTo(0, 0);
  return found;
}"""
# Notes what the Tab key reaches, then tells what is seen and was not reached. Of radios that belong
# together one is reached, and arrows go on from there. What a look at the server put in anew
# meanwhile is known by its words.
NOTE = """() => {
  window.reached = new Set();
  document.body.tabIndex = -1;
  document.body.focus();  // from here Tab goes on
  document.body.removeAttribute('tabindex');
  window.alike = new Set();
  addEventListener('focusin', ({target}) => { reached.add(target); alike.add(target.outerHTML); });
}"""
UNREACHED = """() => {
  const seen = (it) => it.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const names = new Set([...reached].filter((it) => it.type === 'radio').map((it) => it.name));
  return [...document.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary')]
    .filter((it) => !it.disabled && seen(it) && !reached.has(it) && !alike.has(it.outerHTML) && it.role !== 'tab')
    .filter((it) => it.type !== 'radio' || !names.has(it.name))
    .map((it) => `not reached by Tab: ${it.outerHTML.slice(0, 120)}`);
}"""
SIDEWAYS = """() => {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  return [...document.body.querySelectorAll('*')]
    .filter((it) => it.getBoundingClientRect().right > innerWidth + 1 && !it.closest('[class*="scroll"], .unseen'))
    .slice(0, 3).map((it) => it.outerHTML.slice(0, 120)).concat(`${document.documentElement.scrollWidth} px wide`);
}"""


def barriers(page: Page, schemes: Iterable[str] = SCHEMES) -> list[dict[str, Any]]:
    """What axe finds by day and by night, each with the nodes it is about.

    In a window as high as the page: what sticks to its edge lies over nothing half seen.
    """
    page.set_viewport_size({"width": WIDTHS[0], "height": height_of(page)})
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = []
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        found += [{"scheme": scheme} | problem for problem in page.evaluate(ASKED)]
    page.emulate_media(color_scheme=SCHEMES[0])
    page.set_viewport_size({"width": WIDTHS[0], "height": HEIGHT})
    return found


def height_of(page: Page) -> int:
    return max(HEIGHT, page.evaluate("document.documentElement.scrollHeight"))


def nameless(page: Page) -> list[str]:
    """What can be acted on and has no name for whoever does not see it."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [
        node["role"]["value"]
        for node in nodes
        if not node["ignored"]
        and node["role"]["value"] in ACTED_ON
        and not node.get("name", {}).get("value", "").strip()
    ]


def missed_by_tab(page: Page) -> list[str]:
    """What is seen and is not reached by pressing Tab from the start of the page to its end."""
    page.evaluate(NOTE)
    stops = page.locator("a, button, input, select, textarea, summary, [tabindex='0']").count()
    for _ in range(3 * stops):  # a date has three places
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
    return page.evaluate(UNREACHED)


def troubles(page: Page) -> list[str]:
    """What keeps people from the page beside what axe knows, in words."""
    told = [f"no name: {role}" for role in nameless(page)] + page.evaluate(BY_KEYBOARD)
    return told + sideways(page)


def sideways(page: Page) -> list[str]:
    """What does not fit into the narrowest window."""
    page.set_viewport_size({"width": NARROWEST, "height": HEIGHT})
    told = [f"sticks out at {NARROWEST} px: {one}" for one in page.evaluate(SIDEWAYS)]
    page.set_viewport_size({"width": WIDTHS[0], "height": HEIGHT})
    return told


def take_pictures(page: Page, folder: Path, name: str) -> None:
    """The whole page at each width, in a window as high as the page: nothing sticks over it."""
    for width in reversed(WIDTHS):
        page.set_viewport_size({"width": width, "height": HEIGHT})
        height = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": width, "height": height})
        page.screenshot(path=folder / f"{name}-{width}.jpg", type="jpeg", quality=60)
    page.set_viewport_size({"width": WIDTHS[0], "height": HEIGHT})
