package esperanza.investigation.figures.domain;

import java.util.List;
import java.util.stream.Stream;

/** Something that a case reaches once. */
public final class Milestone {

    /** The milestone of each case of the cohort. */
    public static final String REPORTED = "REPORTED";

    private static final int COLUMNS = 3;

    private final String code;
    private final List<String> partOf;
    private final String how;
    private final Reached reached;

    private Milestone(String code, List<String> partOf, String how) {
        this.code = code;
        this.partOf = partOf;
        this.how = how;
        this.reached = Reached.of(how);
    }

    static Milestone of(String line) {
        String[] cell = Stream.of(line.split(";", -1)).map(String::strip).toArray(String[]::new);
        if (cell.length != COLUMNS) {
            throw new IllegalArgumentException(COLUMNS + " columns are needed: " + line);
        }
        return new Milestone(cell[0], cell[1].isEmpty() ? List.of() : List.of(cell[1].split(", *")), cell[2]);
    }

    public String code() {
        return code;
    }

    /** The milestones that each case with this one has reached, too. */
    public List<String> partOf() {
        return partOf;
    }

    /** In terms of events, as the table writes it. */
    public String how() {
        return how;
    }

    Reached reached() {
        return reached;
    }

    /** Whether cases that reach it are counted; otherwise it is a help to say what others are, or counts items. */
    boolean isCounted() {
        return code.equals(REPORTED) || !partOf.isEmpty() && !countsItems();
    }

    boolean countsItems() {
        return reached instanceof Reached.Items;
    }
}
