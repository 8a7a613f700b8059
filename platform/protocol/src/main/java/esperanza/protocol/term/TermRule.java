package esperanza.protocol.term;

import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.protocol.vocabulary.TermObject;
import esperanza.protocol.vocabulary.Words;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule for a term within which a role owes an act.
 *
 * @param id name of the rule, unique in its profile, UPPER_SNAKE; the ids that code refers to are in {@link TermIds}
 * @param label the act to be done, as a command
 * @param holder the role that owes the act; of a term of the person, the role that is in contact with them
 * @param heldBy absent: the authority; a term of the person passes, and is never breached
 * @param per the kind of thing that the term runs for; each moment of the term is about such a thing
 * @param startsOn the moment that starts the term
 * @param metBy the act of a person that meets the term; an event of the SYSTEM never does
 * @param confirmedBy the moments at which another side says that the act was done; if there is one, the act alone only
 *     asserts it
 * @param contestedBy the moments at which another side says that the act was not done
 * @param withdrawnBy the moments after which nobody can owe the act any more
 * @param movedBy the moments that set another date for the same act
 * @param pausedBy the moments from which on the term does not run, and {@code resumedBy} those from which it runs again
 * @param startsAgain true: after the act was done, the same thing can owe it anew. The next start begins the next period
 * @param onlyInforms true: no clock is kept, because nobody owes the act; the term says how long somebody can still act
 * @param length the length of the term
 * @param basis the norm
 * @param internalTarget true if the term is the mechanism's own aim and not law; it is then called so, and missing it
 *     is not counted as a breach of law
 * @param warnAhead how long before the due instant to warn the holder; longest first
 */
public record TermRule(
        String id,
        Words label,
        String holder,
        HeldBy heldBy,
        TermObject per,
        LegalMoment startsOn,
        LegalMoment metBy,
        List<LegalMoment> confirmedBy,
        List<LegalMoment> contestedBy,
        List<LegalMoment> withdrawnBy,
        List<LegalMoment> movedBy,
        List<LegalMoment> pausedBy,
        List<LegalMoment> resumedBy,
        boolean startsAgain,
        boolean onlyInforms,
        TermLength length,
        LegalBasis basis,
        boolean internalTarget,
        List<Duration> warnAhead) {

    public TermRule {
        Require.id(id);
        Require.that(label != null, id + ": label is missing");
        Require.text(id + ": holder", holder);
        heldBy = heldBy == null ? HeldBy.AUTHORITY : heldBy;
        Require.that(startsOn != null && metBy != null, id + ": startsOn and metBy are needed");
        Require.that(startsOn != metBy, id + ": what starts a term cannot meet it");
        Require.that(per != null, id + ": per is missing");
        confirmedBy = confirmedBy == null ? List.of() : List.copyOf(confirmedBy);
        contestedBy = contestedBy == null ? List.of() : List.copyOf(contestedBy);
        withdrawnBy = withdrawnBy == null ? List.of() : List.copyOf(withdrawnBy);
        movedBy = movedBy == null ? List.of() : List.copyOf(movedBy);
        pausedBy = pausedBy == null ? List.of() : List.copyOf(pausedBy);
        resumedBy = resumedBy == null ? List.of() : List.copyOf(resumedBy);
        List<LegalMoment> all = Stream.of(
                        List.of(startsOn, metBy), confirmedBy, contestedBy, withdrawnBy, movedBy, pausedBy, resumedBy)
                .flatMap(List::stream)
                .toList();
        all.forEach(moment -> Require.that(
                moment.isAbout(per), "%s runs per %s, and %s is not about one".formatted(id, per, moment)));
        Require.that(
                all.stream().allMatch(new HashSet<>()::add), id + ": each of its moments moves the term in one way");
        Require.that(
                pausedBy.isEmpty() == resumedBy.isEmpty(), id + ": what pauses a term also has to let it run again");
        Require.that(
                !metBy.isRecordedBySoftware(),
                "%s: a person's act meets a term, and software records %s".formatted(id, metBy));
        Require.that(length != null, id + ": length is missing");
        Require.that(
                heldBy == HeldBy.AUTHORITY || confirmedBy.isEmpty() && contestedBy.isEmpty(),
                id + ": nobody confirms or contests what the person did");
        LegalBasis.check(id, basis, internalTarget);
        warnAhead = warnAhead == null ? List.of() : List.copyOf(warnAhead);
        Require.that(warnAhead.stream().allMatch(Duration::isPositive), id + ": warnings come before the due instant");
    }

    /** All moments that move the term. */
    public Stream<LegalMoment> moments() {
        return Stream.of(List.of(startsOn, metBy), confirmedBy, contestedBy, withdrawnBy, movedBy, pausedBy, resumedBy)
                .flatMap(List::stream);
    }

    /** Whether a clock is kept. */
    public boolean hasClock() {
        return !onlyInforms;
    }

    /** Whether the protected person owes the act, so that its end passes without a breach. */
    public boolean isOfThePerson() {
        return heldBy == HeldBy.PERSON;
    }

    /** Whether another side has a word about the act, so that the act alone only asserts what it claims. */
    public boolean isConfirmedLater() {
        return !confirmedBy.isEmpty() || !contestedBy.isEmpty();
    }

    /** The same term with the length that the law of a country gives it, and never longer than until its date. */
    TermRule under(CountryTerm law) {
        return new TermRule(
                id,
                label,
                holder,
                heldBy,
                per,
                startsOn,
                metBy,
                confirmedBy,
                contestedBy,
                withdrawnBy,
                movedBy,
                pausedBy,
                resumedBy,
                startsAgain,
                onlyInforms,
                new TermLength(Optional.of(law.length()), length.untilDate()),
                law.basis(),
                false,
                warnAhead);
    }
}
