"""Holds the tables of a folder to its datapackage.json, with nothing but Python's standard library.

Prints a line for each thing that is wrong. Usage: python3 data_package.py FOLDER
"""

import csv
import json
import os
import re
import sys

folder = sys.argv[1]
with open(os.path.join(folder, "datapackage.json"), encoding="utf-8") as file:
    package = json.load(file)

NAME = re.compile(r"^[-a-z0-9._/]+$")
FORMS = {
    "string": re.compile(r"^.*$", re.DOTALL),
    "integer": re.compile(r"^-?[0-9]+$"),
    "number": re.compile(r"^-?[0-9]+(\.[0-9]+)?$"),
    "date": re.compile(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
    "boolean": re.compile(r"^(true|false)$"),
}
wrong = []


def say(*words):
    wrong.append(" ".join(str(word) for word in words))


if package["profile"] != "tabular-data-package" or not NAME.match(package["name"]):
    say("the head of the package:", package["profile"], package["name"])

tables = {}
for resource in package["resources"]:
    name, path = resource["name"], resource["path"]
    if not NAME.match(name) or name in tables:
        say("the name", name)
    for key in ("title", "description"):
        if not resource[key] or resource[key].startswith("data-"):
            say(name, "has no", key)
    # The mark at the start is not a part of the first name.
    with open(os.path.join(folder, path), encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        rows, names = list(reader), reader.fieldnames
    tables[name] = rows
    fields = resource["schema"]["fields"]
    if names != [field["name"] for field in fields]:
        say(name, "has the columns", names)
        continue
    for field in fields:
        form = FORMS[field["type"]]
        constraints = field.get("constraints", {})
        allowed = {str(value) for value in constraints.get("enum", [])}
        if not field["description"] or field["description"].startswith("data-"):
            say(name, field["name"], "has no meaning")
        for row in rows:
            cell = row[field["name"]]
            if cell == "":
                if constraints.get("required"):
                    say(name, field["name"], "is empty")
            elif not form.match(cell) or (allowed and cell not in allowed):
                say(name, field["name"], "holds", repr(cell))
    key = resource["schema"]["primaryKey"]
    keys = [tuple(row[column] for column in key) for row in rows]
    if len(set(keys)) != len(keys):
        say(name, "has a key twice:", next(key for key in keys if keys.count(key) > 1))

for resource in package["resources"]:
    for reference in resource["schema"]["foreignKeys"]:
        there = reference["reference"]
        known = {tuple(row[column] for column in there["fields"]) for row in tables[there["resource"]]}
        for row in tables[resource["name"]]:
            value = tuple(row[column] for column in reference["fields"])
            if "" not in value and value not in known:
                say(resource["name"], reference["fields"], "refers to", value, "in", there["resource"])

# Codes are explained, whichever table they stand in.
explained = {row["code"] for row in tables["codes"]}
for resource in package["resources"]:
    for field in resource["schema"]["fields"]:
        for value in field.get("constraints", {}).get("enum", []):
            if str(value) not in explained:
                say(resource["name"], field["name"], "may hold", value, "which no code explains")

# Files that nobody would find.
listed = {resource["path"] for resource in package["resources"]}
there = {path for path in os.listdir(folder) if path.endswith(".csv") and path != "dictionary.csv"}
if listed != there:
    say("listed or there, and not both:", sorted(listed ^ there))

print("\n".join(wrong))
sys.exit(1 if wrong else 0)
