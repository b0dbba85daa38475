//! Row C34: drafts are not published anywhere.

use crate::page_rules::Pages;
use crate::program::build_well;
use crate::project::Project;
use crate::refusal::GoodSite;
use crate::tree::tree;

/// A word that occurs only in drafts.
const WORD: &str = "zzsecret";

#[test]
fn c34_a_draft_is_nowhere_in_the_site() {
    let project = Project::small();
    let draft = |project: &Project, from: &str, to: &str| {
        let text = project
            .read(from)
            .replacen("+++\n", "+++\ndraft = true\n", 1);
        let text = text.replacen("title = \"", &format!("title = \"{WORD} "), 1);
        let text = text.replacen("name = \"", &format!("name = \"{WORD} "), 1);
        project.write(to, format!("{text}\n{WORD}\n"));
    };
    draft(&project, "content/about.md", &format!("content/{WORD}.md"));
    let translation = project
        .read("content/about.es.md")
        .replacen("Acerca de", WORD, 1);
    project.write(&format!("content/{WORD}.es.md"), translation);
    draft(
        &project,
        "content/practices/barrel.md",
        &format!("content/practices/{WORD}.md"),
    );
    draft(
        &project,
        "content/resources/guide.md",
        &format!("content/resources/{WORD}.md"),
    );
    project.write(
        "states/texas/2024.toml",
        project.read("states/guam/2024.toml"),
    );
    draft(
        &project,
        "states/guam/profile.md",
        "states/texas/profile.md",
    );
    project.replace("states/texas/profile.md", "\"GU\"", "\"TX\"");
    project.write(
        "content/zzsecret.png",
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0",
    );
    project.append(
        &format!("content/{WORD}.md"),
        "\n![A picture](zzsecret.png)\n",
    );
    build_well(&project);
    let built = tree(&project.out());
    for (path, bytes) in &built {
        let text = String::from_utf8_lossy(bytes.as_deref().unwrap_or_default()).to_lowercase();
        for word in [WORD, "texas/"] {
            assert!(
                !path.contains(word) && !text.contains(word),
                "{path} holds {word}"
            );
        }
    }
    let broken = Pages::read(built, "https://site.example/").broken_rules();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    // Without the line the same files are published: the word was not missing for another reason.
    project.replace(&format!("content/{WORD}.md"), "draft = true\n", "");
    build_well(&project);
    assert!(tree(&project.out()).contains_key(&format!("{WORD}/index.html")));
}

#[test]
fn c34_a_link_to_a_draft_is_an_error() {
    let site = GoodSite::small();
    let said = site.refuses(
        "a link to a draft",
        |project| {
            project.append("content/home.md", "\n[x](page:about)\n");
            project.replace("content/about.md", "+++\n", "+++\ndraft = true\n");
        },
        &[("broken-reference", "content/home.md:7:")],
    );
    assert!(said.contains("draft"), "{said}");
}
