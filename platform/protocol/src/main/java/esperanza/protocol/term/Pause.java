package esperanza.protocol.term;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A time during which a term did not run, from the act that suspended it to the act that resumed it. While a term is
 * suspended, it has no end; the end is computed when it is resumed.
 *
 * @param act the reasoned act, as one cites it
 */
public record Pause(Instant from, Instant until, String act) {

    public Pause {
        Require.that(!until.isBefore(from), "A pause ends before it begins");
        Require.text("A pause's act", act);
    }

    /** In their order. Refused if one begins before the term or within another. */
    static List<Pause> inOrder(Instant start, List<Pause> pauses) {
        List<Pause> ordered =
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
        Instant free = start;
        for (Pause pause : ordered) {
            Require.that(!pause.from().isBefore(free), "A pause begins before the term or within another pause");
            free = pause.until();
        }
        return ordered;
    }
}
