package esperanza.investigation.file.domain;

import java.util.Set;

/** The sealed parts of a case in investigation. Each is opened by itself, with all streams of its categories. */
public enum FilePart {
    /** Why the file was released or given to another, what conflict checks found, and the codes of the case. */
    FILE("file"),
    /** Why the offence was qualified so, why the public interest allows what, and which body is competent. */
    QUALIFICATION("qualification"),
    /** The words of the hypotheses, and why they were adopted, weighed and discarded. */
    HYPOTHESES("hypothesis"),
    /** The analyses with their sources, and what was found when matters were examined. */
    ANALYSIS("product", "examination"),
    /** Why items of the checklist were left undone, and why they are contested. */
    DILIGENCE("omission"),
    /** The words of the programme, its lines and its acts: objectives, instructions, what was done, and why. */
    PROGRAMME("programme", "line", "act"),
    /** The nature and place of evidence, its custody, releases and stamps, and the requests to other bodies. */
    EVIDENCE("evidence", "custody", "preservation", "assistance", "authorisation", "release", "stamp"),
    /** Suspects, named authors, and the officials whose conduct was referred. */
    AUTHORSHIP("suspect", "clarification", "conduct"),
    /** Numbers, persons and words of court facts, and the content of reparations. */
    PROCEDURE("proceeding", "reparation"),
    /** Why it was proposed to archive the file, why it was archived, closed or reopened, and what ended it. */
    CLOSURE("closure"),
    /** Conversations with the parties, their representatives, their proposals and the answers. */
    PARTICIPATION("participation", "notices", "proposal"),
    /** Why cases were found to belong together or not, why files are seen together, and the words of early warnings. */
    PATTERN("match", "series", "matrix", "warning"),
    /** Why dossiers were ordered. */
    DOSSIER("dossier");

    private final Set<String> categories;

    FilePart(String... categories) {
        this.categories = Set.of(categories);
    }

    /** The categories of the streams that hold the part. */
    public Set<String> categories() {
        return categories;
    }
}
