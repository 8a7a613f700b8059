package esperanza.protocol.term;

import esperanza.protocol.vocabulary.LegalMoment;
import java.time.Duration;
import java.util.List;

/**
 * A rule for a term within which a role owes an act.
 *
 * @param id name of the rule, unique in its profile, UPPER_SNAKE; the ids that code refers to are in {@link TermIds}
 * @param label what is to be done, as a command
 * @param holder the role that owes the act
 * @param startsOn the moment that starts the term
 * @param metBy the act of a person that meets the term; an event of the SYSTEM never does
 * @param length the length of the term
 * @param basis the norm
 * @param internalTarget true if the term is the mechanism's own aim and not law; it is then called so, and missing it
 *     is not counted as a breach of law
 * @param warnAhead how long before the due instant to warn the holder; longest first
 */
public record TermRule(
        String id,
        Text label,
        String holder,
        LegalMoment startsOn,
        LegalMoment metBy,
        LegalDuration length,
        LegalBasis basis,
        boolean internalTarget,
        List<Duration> warnAhead) {

    public TermRule {
        Require.that(id != null && id.matches("[A-Z][A-Z0-9_]{1,63}"), "A term's id is UPPER_SNAKE, not " + id);
        Require.that(label != null, id + ": label is missing");
        Require.text(id + ": holder", holder);
        Require.that(startsOn != null && metBy != null, id + ": startsOn and metBy are needed");
        Require.that(startsOn != metBy, id + ": what starts a term cannot meet it");
        Require.that(length != null, id + ": length is missing");
        LegalBasis.check(id, basis, internalTarget);
        warnAhead = warnAhead == null ? List.of() : List.copyOf(warnAhead);
        Require.that(warnAhead.stream().allMatch(Duration::isPositive), id + ": warnings come before the due instant");
    }
}
