"""Small web pages of several outlets, written into a folder with their stories."""

import gzip
import json

MENU = "".join(f'<li><a href="/{at}">News {at}</a></li>' for at in range(40))
PAGE = (
    "<html><head><title>{name} idle</title></head><body><ul>"
    + MENU
    + "</ul><article><h1>{name} idle</h1>{story}</article></body></html>"
)
STORY = (
    "The {name} has not sailed since the third of May, and nobody in the harbour expects it back.",
    "Ann Lee, who keeps the ticket office, said that rats had eaten all of the cables of the {name}.",
    "The council wants to hear the owners of the {name} on Monday before it decides on anything.",
)


def write_pages(folder, outlets=4):
    (folder / "html").mkdir()
    truth = {}
    for number, name in enumerate(("ferry", "barge", "tug", "launch")):
        story = [each.format(name=name) for each in STORY]
        page = PAGE.format(name=name.title(), story="".join(f"<p>{each}</p>" for each in story))
        (folder / "html" / f"{name}.html.gz").write_bytes(gzip.compress(page.encode()))
        url = f"https://outlet{number % outlets}.example/{name}"
        truth[name] = {"articleBody": "\n\n".join(story), "url": url}
    (folder / "ground-truth.json").write_text(json.dumps(truth))
    return folder
