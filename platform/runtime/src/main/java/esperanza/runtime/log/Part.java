package esperanza.runtime.log;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A part of a round: one call of a function of the log. All parts of a round are one statement, so they cost one round
 * trip and one commit, and none of them is stored without the others.
 */
sealed interface Part permits Commands, Poll {

    /** The columns {@code element, outcome, position, events}, and the function they come from. */
    String call();

    /** The arguments of the function. */
    Tuple arguments();

    /** Called after the commit. The first column of each row is the number of the part in its round. */
    void answer(List<Row> rows);

    /** The events that the log took from this part, as far as they are in memory, by position. */
    List<StoredEvent> stored(List<Row> rows);

    void refuse(Throwable failure);

    /** Smaller parts that can be stored without each other; the part itself if there are none. */
    List<? extends Part> apart();

    static String sql(List<? extends Part> round) {
        StringBuilder sql = new StringBuilder();
        int before = 0;
        for (int n = 0; n < round.size(); n++) {
            int size = round.get(n).arguments().size();
            String places = IntStream.rangeClosed(before + 1, before + size)
                    .mapToObj(place -> "$" + place)
                    .collect(Collectors.joining(","));
            sql.append(n == 0 ? "select " : " union all select ")
                    .append(n)
                    .append(" part, ")
                    .append(round.get(n).call())
                    .append('(')
                    .append(places)
                    .append(')');
            before += size;
        }
        return sql.toString();
    }

    static Tuple arguments(List<? extends Part> round) {
        Tuple all = Tuple.tuple();
        for (Part part : round) {
            Tuple arguments = part.arguments();
            for (int n = 0; n < arguments.size(); n++) {
                all.addValue(arguments.getValue(n));
            }
        }
        return all;
    }
}
