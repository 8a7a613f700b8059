package esperanza.countries;

/** The rows of the page, as its template reads them. */
public final class PageParts {

    /** A rule without a length. */
    public record Said(String says, String norm, String mark) {}

    /**
     * A term.
     *
     * @param example how the engine counts it from the day of the examples
     * @param clock whether the software keeps its clock
     */
    public record Step(String act, String length, String norm, String mark, String example, String clock) {}

    /** A ground to take a measure away, and the floor beside it. */
    public record TakenAway(String law, String floor, String norm, String mark) {}

    /** A question for a lawyer, with the name under which production refuses the value. */
    public record Asked(String name, String asks) {}

    private PageParts() {}
}
