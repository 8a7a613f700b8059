package esperanza.protocol.risk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two answers that meet in a cell. An unknown answer is read as the one with the lowest level for what is proposed, and
 * with the highest for what is possible.
 *
 * @param row the question whose answers are the rows, and {@code column} that of the columns
 * @param cells a level for each row and column
 */
record MatrixInstrument(Levels levels, String row, String column, Map<String, Map<String, String>> cells)
        implements CountryInstrument {

    @Override
    public Rating rate(Map<String, String> answers) {
        List<String> reached = chosen(row, answers, cells)
                .flatMap(columns -> chosen(column, answers, columns))
                .toList();
        String possible = reached.stream().reduce(levels.lowest(), levels::higher);
        String proposed = reached.stream().reduce(possible, this::lower);
        return new Rating(Optional.of(proposed), possible, levels.isAbove(possible, proposed), Optional.empty());
    }

    @Override
    public String higher(String one, String other) {
        return levels.higher(one, other);
    }

    private String lower(String one, String other) {
        return levels.isAbove(one, other) ? other : one;
    }

    /** The part that the answer leads to: all of it, if the answer is not known. */
    private static <V> Stream<V> chosen(String question, Map<String, String> answers, Map<String, V> among) {
        String answer = answers.getOrDefault(question, UNKNOWN);
        if (!answer.equals(UNKNOWN) && !among.containsKey(answer)) {
            throw new IllegalArgumentException("No answer to " + question + ": " + answer);
        }
        return answer.equals(UNKNOWN) ? among.values().stream() : Stream.of(among.get(answer));
    }
}
