package esperanza.protocol.term;

import java.time.Duration;
import java.util.List;

/**
 * The rules of shifts of duty.
 *
 * @param longest the longest shift; who keeps the rota gives reasons for a longer one
 * @param rest the shortest time between two shifts of a person; who keeps the rota gives reasons for a shorter one
 * @param notBegunAfter how long after its beginning a shift that nobody began counts as a time without anybody
 * @param warnAhead the steps by which the list of the rotas says how near a time without anybody is, the longest first
 * @param basis the norm behind these values
 * @param internalTarget true if the values are the mechanism's own and not law
 */
public record Duty(
        Duration longest,
        Duration rest,
        Duration notBegunAfter,
        List<Duration> warnAhead,
        LegalBasis basis,
        boolean internalTarget) {

    public Duty {
        Require.that(longest != null && longest.isPositive(), "duty.longest is a positive duration");
        Require.that(rest != null && rest.isPositive(), "duty.rest is a positive duration");
        Require.that(notBegunAfter != null && notBegunAfter.isPositive(), "duty.notBegunAfter is a positive duration");
        Require.that(
                warnAhead != null && warnAhead.stream().allMatch(Duration::isPositive),
                "duty.warnAhead is a list of positive durations");
        warnAhead = List.copyOf(warnAhead);
        LegalBasis.check("duty", basis, internalTarget);
    }
}
