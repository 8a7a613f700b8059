package esperanza.protocol.body;

import esperanza.protocol.body.Quorum.Attendance;
import esperanza.protocol.term.CalendarDays;
import esperanza.protocol.term.LegalBasis;
import esperanza.protocol.term.LegalCalendar;
import esperanza.protocol.term.Reckoning;
import esperanza.protocol.term.Require;
import esperanza.protocol.vocabulary.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A body that decides. A person who decides alone is a body of one seat. A rule that its own seats can never meet is
 * refused.
 *
 * @param code unique in its profile
 * @param seats all seats; those without a vote are heard
 * @param adopts the code of the body that signs what this one decides; its own: it signs itself
 * @param papersDays how many calendar days before a session its members have the papers; 0: the norm does not say
 * @param votes whether the members see each other's votes
 * @param alone who decides in an emergency; empty: nobody
 * @param basis the norm that creates the body
 */
public record Body(
        String code,
        Words name,
        List<Seat> seats,
        Quorum quorum,
        Majority majority,
        String adopts,
        int papersDays,
        Votes votes,
        List<Alone> alone,
        LegalBasis basis) {

    public enum Votes {
        OPEN,
        RESERVED
    }

    public Body {
        Require.that(code != null && code.matches("[A-Z][A-Z0-9_]{1,63}"), "A body's code is UPPER_SNAKE, not " + code);
        Require.that(
                name != null && quorum != null && majority != null, code + ": name, quorum or majority is missing");
        Require.that(votes != null, code + ": votes is missing");
        Require.text(code + ": adopts", adopts);
        Require.that(papersDays >= 0, code + ": papersDays is negative");
        seats = List.copyOf(seats);
        alone = alone == null ? List.of() : List.copyOf(alone);
        LegalBasis.check(code, basis, false);
        Set<String> codes = seats.stream().map(Seat::seat).collect(Collectors.toSet());
        Require.that(codes.size() == seats.size(), code + ": a seat is there twice");
        Require.that(
                majority.tie().seat().isEmpty() || codes.contains(majority.tie().seat()),
                code + ": the casting seat is no seat of the body");
        requireThatItsSeatsCanMeet(code, seats, quorum, majority);
    }

    private static void requireThatItsSeatsCanMeet(String code, List<Seat> seats, Quorum quorum, Majority majority) {
        List<String> voting = seats.stream().filter(Seat::votes).map(Seat::seat).toList();
        int all = voting.size();
        Require.that(all > 0, code + ": no seat has a vote");
        Require.that(
                quorum.isReached(new Attendance(all, all, all, 0)), code + ": its quorum is more than all its seats");
        Map<String, Choice> allFor = voting.stream().collect(Collectors.toMap(Function.identity(), _ -> Choice.FOR));
        Require.that(
                majority.isCarried(new Tally(allFor, all), Effect.TAKES_AWAY),
                code + ": its majority is more than all its seats");
    }

    /** Whether one person decides. */
    public boolean isOnePerson() {
        return voting() == 1;
    }

    /** Whether the body signs itself what it decides. */
    public boolean adoptsItself() {
        return adopts.equals(code);
    }

    /** The number of seats with a vote. */
    public int voting() {
        return (int) seats.stream().filter(Seat::votes).count();
    }

    /** Whether this seat votes; false for one that is only heard, and for one that the body does not have. */
    public boolean hasVote(String seat) {
        return seats.stream().anyMatch(each -> each.seat().equals(seat) && each.votes());
    }

    /** By when the members have the papers of a session; empty: no rule says so. */
    public Optional<Instant> papersBy(Instant session, LegalCalendar calendar) {
        return papersDays == 0
                ? Optional.empty()
                : Optional.of(Reckoning.before(new CalendarDays(papersDays), session, calendar)
                        .due());
    }

    /** Names of what nobody has checked or found; while there is one, a profile with this body must not go live. */
    public List<String> unverified() {
        return Stream.of(
                        named(basis.unverified(), "seats"),
                        named(quorum.basis().unverified(), "quorum"),
                        named(quorum.rounding() == Rounding.UNKNOWN, "quorum.rounding"),
                        named(majority.basis().unverified(), "majority"),
                        named(majority.of() == Majority.Of.UNKNOWN, "majority.of"),
                        named(majority.rounding() == Rounding.UNKNOWN, "majority.rounding"),
                        named(majority.tie().kind() == Tie.Kind.UNKNOWN, "majority.tie"),
                        named(alone.stream().anyMatch(each -> each.basis().unverified()), "alone"))
                .flatMap(names -> names)
                .map(part -> "bodies." + code + '.' + part)
                .toList();
    }

    private static Stream<String> named(boolean unknown, String part) {
        return unknown ? Stream.of(part) : Stream.empty();
    }
}
