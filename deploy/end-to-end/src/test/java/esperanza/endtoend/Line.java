package esperanza.endtoend;

import java.util.stream.Stream;

/**
 * A line of a table like {@code talk.csv}: who says what.
 *
 * @param operation the id of the operation
 * @param patch what differs from its example, as a JSON merge patch; of a GET, JSON pointers by the names of what they tell
 * @param status of the answer, as a regular expression
 */
record Line(String who, String operation, String patch, String status) {

    /** The lines of a table that lies beside the tests. */
    static Stream<Line> of(String resource) {
        return Resource.lines(resource).map(Line::read);
    }

    private static Line read(String line) {
        var columns = line.split("; ");
        var patch = columns.length > 2 ? columns[2] : "{}";
        return new Line(columns[0], columns[1], patch, columns.length > 3 ? columns[3] : "20[014]");
    }
}
