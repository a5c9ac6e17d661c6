"""What the files in .github promise; nothing here needs the internet."""

import json
import re
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.pango import PACKAGES

ROOT = Path(__file__).resolve().parent.parent
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
CHECK = GITHUB / "workflows" / "check.yml"

SCHEMAS = (
    ("workflows/*.yml", "vendor.github-workflows"),
    ("workflows/*.yml", "custom.github-workflows-require-timeout"),
    ("dependabot.yml", "vendor.dependabot"),
    ("ISSUE_TEMPLATE/config.yml", "vendor.github-issue-config"),
    ("ISSUE_TEMPLATE/[!c]*.yml", "vendor.github-issue-forms"),
)

CHECKED = [(file, schema) for glob, schema in SCHEMAS for file in sorted(GITHUB.glob(glob))]

INSTALL_PANGO = (
    "sudo apt-get update && sudo apt-get install --yes --no-install-recommends "
    f"{' '.join(PACKAGES)}"
)
"""Nobody there is root, so neither the builder nor the tests can have it installed."""

UNSAFE = """\
on: pull_request_target
jobs:
  greet:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: echo "${{ github.event.pull_request.title }}"
"""


def read_jobs(file: Path) -> dict[str, Any]:
    """Return the jobs of a workflow by their names."""
    jobs: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"]
    return jobs


def check_schema(file: Path, schema: str) -> subprocess.CompletedProcess[str]:
    """Compare a file with one of the schemas that check-jsonschema carries."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def find_risks(path: Path) -> set[str]:
    """Return the names of the risks that zizmor finds in a file or folder."""
    zizmor = Path(sysconfig.get_path("scripts"), "zizmor")
    command = [str(zizmor), "--offline", "--no-progress", "--quiet", "--format", "json", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    findings: list[dict[str, Any]] = json.loads(done.stdout)
    return {finding["ident"] for finding in findings}


@pytest.mark.parametrize(
    ("file", "schema"), CHECKED, ids=[f"{file.name}-{schema}" for file, schema in CHECKED]
)
def test_files_fit_their_schema(file: Path, schema: str) -> None:
    """GitHub understands every file that is written for it."""
    done = check_schema(file, schema)
    assert done.returncode == 0, done.stdout


def test_there_are_files_of_each_sort() -> None:
    """Every sort of file that is compared with a schema is there."""
    assert [glob for glob, _ in SCHEMAS if not list(GITHUB.glob(glob))] == []


def test_a_file_that_does_not_fit_is_found(tmp_path: Path) -> None:
    """The schemas refuse a workflow whose job has no steps to run."""
    file = tmp_path / "bad.yml"
    file.write_text(
        "on: push\njobs:\n  empty:\n    runs-on: ubuntu-24.04\n    stepps: []\n", encoding="utf-8"
    )
    assert "stepps" in check_schema(file, "vendor.github-workflows").stdout


def test_workflows_are_without_known_risks() -> None:
    """No workflow gives a stranger's change rights, secrets or a way to run code with them."""
    assert find_risks(GITHUB) == set()


def test_known_risks_are_found(tmp_path: Path) -> None:
    """The search for risks does find the worst ones."""
    file = tmp_path / ".github" / "workflows" / "unsafe.yml"
    file.parent.mkdir(parents=True)
    file.write_text(UNSAFE, encoding="utf-8")
    wanted = {"dangerous-triggers", "template-injection", "unpinned-uses", "artipacked"}
    assert wanted <= find_risks(file)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_actions_are_pinned(file: Path) -> None:
    """Every action is named by the fingerprint of its code, with its version beside it."""
    used = re.findall(r"uses: (.*)", file.read_text(encoding="utf-8"))
    assert used
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use) for use in used)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_rights_are_given_job_by_job(file: Path) -> None:
    """A workflow has no rights; only what puts finished files in place may write anything."""
    assert yaml.safe_load(file.read_text(encoding="utf-8"))["permissions"] == {}
    rights = {name: job["permissions"] for name, job in read_jobs(file).items()}
    writing = {name for name in rights if "write" in rights[name].values()}
    assert writing <= {"deploy", "attach"}


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_job_that_may_write_runs_nothing_of_the_repository(file: Path) -> None:
    """Who may write never reads the files of a change: it only passes on what another job made."""
    for job in read_jobs(file).values():
        if "write" in job["permissions"].values():
            used = {step.get("uses", "").partition("@")[0] for step in job["steps"]}
            assert "actions/checkout" not in used


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_a_change_from_outside_gets_no_rights(file: Path) -> None:
    """What a stranger proposes runs where there is nothing to take, and may not write."""
    text = file.read_text(encoding="utf-8")
    events = yaml.safe_load(text)[True]
    assert not {"pull_request_target", "workflow_run", "issue_comment", "issues"} & set(events)
    if "pull_request" in events:
        assert all(job["permissions"] == {"contents": "read"} for job in read_jobs(file).values())
        assert "${{ secrets" not in text


def test_workflows_run_what_people_run() -> None:
    """What runs on GitHub is a command of this project, or installs Pango, or fills a release."""
    commands = {
        step["run"]
        for file in WORKFLOWS
        for job in read_jobs(file).values()
        for step in job["steps"]
        if "run" in step
    }
    assert commands == {
        INSTALL_PANGO,
        "python3 run.py check --format github",
        "python3 run.py spelling --format github",
        'python3 run.py site --repository "$REPOSITORY"',
        'python3 run.py diff "$BASE" >> "$GITHUB_STEP_SUMMARY"',
        "python3 run.py test",
        "python3 run.py site",
        "python3 run.py site --edition teacher",
        "python3 run.py sbom",
        'find release -type f -exec gh release upload "$TAG" --clobber {} +',
    }


def test_mistakes_are_told_before_anything_else_is_made() -> None:
    """Who proposes a change learns first of mistakes in it; spelling never stops a change."""
    steps = [step for step in read_jobs(CHECK)["content"]["steps"] if "run" in step]
    ours = [step["run"].split()[2] for step in steps if step["run"] != INSTALL_PANGO]
    assert ours == ["check", "spelling", "site", "diff"]
    assert [step["run"].split()[2] for step in steps if step.get("continue-on-error")] == [
        "spelling"
    ]


@pytest.mark.parametrize("name", ["check.yml", "publish.yml"])
def test_the_website_knows_its_repository(name: str) -> None:
    """The website leads to the files of the repository in which it is made, whatever its name."""
    jobs = read_jobs(GITHUB / "workflows" / name).values()
    steps = [step for job in jobs for step in job["steps"] if "run.py site" in step.get("run", "")]
    wanted = {"REPOSITORY": "${{ github.server_url }}/${{ github.repository }}"}
    assert [step["env"] for step in steps] == [wanted]


def test_other_sites_are_asked_once_a_week_from_here_only() -> None:
    """Links are followed on a schedule, never for a change, and not in copies of the repository."""
    file = GITHUB / "workflows" / "links.yml"
    assert set(yaml.safe_load(file.read_text(encoding="utf-8"))[True]) == {
        *("schedule", "workflow_dispatch")
    }
    (job,) = read_jobs(file).values()
    assert job["if"] == "${{ !github.event.repository.fork }}"
    assert tomllib.loads((GITHUB / "lychee.toml").read_text(encoding="utf-8"))["accept"]


def test_hooks_are_commands_of_this_project() -> None:
    """What runs before a commit is given here: nothing is fetched, so it works offline."""
    file = ROOT / ".pre-commit-config.yaml"
    repositories = yaml.safe_load(file.read_text(encoding="utf-8"))["repos"]
    assert {repository["repo"] for repository in repositories} == {"local"}
    hooks = [hook for repository in repositories for hook in repository["hooks"]]
    assert {tuple(hook["entry"].split()[:2]) for hook in hooks} == {("python3", "run.py")}
    assert {hook["language"] for hook in hooks} == {"system"}


def test_owners_are_of_paths_that_exist() -> None:
    """Every path in CODEOWNERS leads to something, and content has other owners than code."""
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    owners = dict(line.split() for line in lines if line and not line.startswith("#"))
    missing = [path for path in owners if path != "*" and not (ROOT / path.strip("/")).exists()]
    assert missing == []
    untrusted = {path for path in owners if owners[path] != owners["*"]}
    assert untrusted == {"/content/", "/docs/", "/examples/"}
    assert {"/builder/", "/mkdocs.yml", "/run.py", "/requirements.lock", "/.github/"} <= set(owners)
