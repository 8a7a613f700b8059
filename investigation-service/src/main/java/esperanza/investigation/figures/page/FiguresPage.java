package esperanza.investigation.figures.page;

import java.util.List;

/**
 * The content of the page of figures, in one language.
 *
 * @param rest the part behind {@code /figures} in the address
 * @param made when the frame was made; empty text: there is none yet, and {@code none} says so
 * @param reports where intake answers the pages for anybody; empty text: no link leads there
 */
record FiguresPage(
        String language,
        String title,
        String intro,
        String rest,
        String made,
        String none,
        String atLeast,
        String divide,
        String how,
        String method,
        String all,
        String reports,
        String report,
        String data,
        List<Form> forms,
        String contents,
        List<Section> sections,
        Empty empty,
        Warnings warnings) {

    /** The same figures as data. */
    record Form(String name, String type, String address) {}

    /** The indicators of which the page shows no number yet: each folded, so that they hide no other. */
    record Empty(String title, List<Section> sections) {}

    /** An indicator, with the ways to divide its cases. */
    record Section(
            String code, String name, String formula, String of, String share, List<Group> groups, List<Way> ways) {}

    /** The early warnings that were published. */
    record Warnings(String title, String otherLanguage, List<Notice> items) {}

    /** @param language of the words, which a person wrote in one or several languages */
    record Notice(
            String language, String headline, String description, String instruction, String facts, String takenBack) {}

    /** @param name empty text: the whole country */
    record Group(String name, String cases, List<Line> lines, String median) {}

    /** @param bar the share as the length of a bar out of 100; empty text: it is not shown */
    record Line(String label, String cases, String share, String bar) {}

    /** @param shown whether the page divides the cases so */
    record Way(String name, String address, boolean shown) {}
}
