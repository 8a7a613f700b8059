package esperanza.endtoend;

import esperanza.local.demonstration.Answer;

/** A person who acts on one case of the investigation. */
interface OnCase {

    CaseStory story();

    String login();

    /** Sends a command below the file; fails if it is refused. Each {@code %s} of the body is one of the parts. */
    default Answer does(String path, String body, Object... parts) {
        var said = parts.length == 0 ? body : body.formatted(parts);
        return story().done(login(), "investigation", story().file() + path, said);
    }

    default Answer sees(String path) {
        return story().sees(login(), "investigation", story().file() + path);
    }

    /** The {@code sub} claim of this person's tokens. */
    default String subject() {
        return story().subject(login());
    }

    /** A list of ids as JSON. */
    static String ids(Object... ids) {
        var list = new StringBuilder();
        for (var id : ids) {
            list.append(list.isEmpty() ? "" : ", ").append('"').append(id).append('"');
        }
        return "[" + list + "]";
    }
}
