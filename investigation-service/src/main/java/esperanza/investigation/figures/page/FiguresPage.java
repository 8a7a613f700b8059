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
        List<Section> sections,
        Warnings warnings) {

    /** The same figures as data. */
    record Form(String name, String type, String address) {}

    /** An indicator, with the ways to divide its cases. */
    record Section(
            String code, String name, String formula, String of, String share, List<Group> groups, List<Way> ways) {}

    /** The early warnings that were published. */
    record Warnings(String title, List<Notice> items) {}

    /** @param language of the words, which a person wrote in one or several languages */
    record Notice(
            String language, String headline, String description, String instruction, String facts, String takenBack) {}

    /** @param name empty text: the whole country */
    record Group(String name, String cases, List<Line> lines, String median) {}

    record Line(String label, String cases, String share) {}

    /** @param shown whether the page divides the cases so */
    record Way(String name, String address, boolean shown) {}
}
