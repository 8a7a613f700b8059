package esperanza.protection.checkin.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protection.checkin.domain.CheckinCommand.*;
import esperanza.protection.checkin.domain.CheckinEvent.*;
import esperanza.protection.measure.domain.PlanId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random histories of check-ins, with acts at any time and dates of any kind. */
class NextCheckinTest {

    private static final PlanId PLAN = new PlanId(new UUID(1, 1));
    private static final CaseId CASE = new CaseId(new UUID(2, 1));
    private static final CaseId SECOND_CASE = new CaseId(new UUID(2, 2));
    private static final List<PartyRef> WOMAN = List.of(PLAN.party());
    private static final Instant BEGIN = Instant.parse("2026-03-02T12:00:00Z");

    private final CheckinDecider decider =
            new CheckinDecider(Optional.of(new ProtectedPerson(PLAN, Map.of(CASE, WOMAN, SECOND_CASE, WOMAN))));

    @Test
    void until_check_ins_end_a_next_one_is_owed_and_nothing_but_a_search_follows_a_silence() {
        IntStream.range(0, 300).forEach(this::plays);
    }

    private void plays(int seed) {
        Random random = new Random(seed);
        CheckinState state = decider.initial();
        Optional<Instant> owed = Optional.empty();
        Instant now = BEGIN;
        for (int n = 0; n < 60; n++) {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(30 * 60)));
            boolean silent = owed.filter(now::isAfter).isPresent();
            for (CheckinEvent event : decided(state, any(random, now))) {
                assertThat(silent && !isWordOfThePerson(event))
                        .as("seed %s, %s", seed, event)
                        .isFalse();
                Optional<Instant> next = next(event);
                assertThat(isOwed(next, owed, event, now))
                        .as("seed %s, %s", seed, event)
                        .isTrue();
                owed = next;
                state = decider.evolve(state, event);
            }
            assertThat(state instanceof CheckinState.Agreed).as("seed %s", seed).isEqualTo(owed.isPresent());
        }
    }

    private List<CheckinEvent> decided(CheckinState state, CheckinCommand command) {
        try {
            return decider.decide(state, command);
        } catch (RuleViolation refused) {
            return List.of();
        }
    }

    private static boolean isWordOfThePerson(CheckinEvent event) {
        return event instanceof CheckedIn || event instanceof CheckinFollowed;
    }

    /** Within a month and a half of it for who checks in early; a relay after two others puts nothing off. */
    private static boolean isOwed(Optional<Instant> next, Optional<Instant> before, CheckinEvent event, Instant now) {
        return switch (event) {
            case CheckinEnded _ -> next.isEmpty();
            case CheckedIn in when in.relayed() && next.equals(before) -> true;
            case CheckinEvent _ -> {
                Instant date = next.orElseThrow();
                yield date.isAfter(now) && !date.isAfter(now.plus(Duration.ofDays(45)));
            }
        };
    }

    /** The date that the term of the person runs until after the event. */
    private static Optional<Instant> next(CheckinEvent event) {
        return switch (event) {
            case CheckinAgreed news -> Optional.of(news.nextBy());
            case CheckedIn news -> Optional.of(news.nextBy());
            case CheckinFollowed news -> news.nextBy();
            case CheckinPaused news -> Optional.of(news.until());
            case CheckinEnded _ -> Optional.empty();
        };
    }

    private static CheckinCommand any(Random random, Instant now) {
        At at = new At(now, "ana");
        Instant date = now.plus(Duration.ofHours(random.nextInt(-24, 40 * 24)));
        return switch (random.nextInt(9)) {
            case 0 -> new PauseCheckins(at, date, Optional.empty());
            case 1 -> new EndCheckins(at, Optional.empty());
            case 2, 3 -> agree(at, random.nextBoolean() ? CASE : SECOND_CASE, date, 1 + random.nextInt(800));
            case 4, 5 -> {
                Reached result = Reached.values()[random.nextInt(Reached.values().length)];
                Optional<Instant> next = random.nextBoolean() ? Optional.of(date) : Optional.empty();
                yield new FollowCheckin(at, result, next, Optional.of(word("heron")), Optional.empty());
            }
            default -> new CheckIn(at, ContactWay.CALL, random.nextBoolean(), word("heron"), Optional.empty());
        };
    }

    private static AgreeCheckins agree(At at, CaseId of, Instant nextBy, int everyHours) {
        return new AgreeCheckins(
                at,
                of,
                nextBy,
                everyHours,
                List.of(ContactWay.CALL),
                word("colibri"),
                Optional.of(word("heron")),
                Optional.empty(),
                Optional.empty());
    }

    private static Personal<String> word(String said) {
        return Personal.of(PLAN.value(), said);
    }
}
