package esperanza.notification.staff.domain;

import static esperanza.notification.staff.domain.WayRule.CODE_ENDED;
import static esperanza.notification.staff.domain.WayRule.NO_SUCH_WAY;
import static esperanza.notification.staff.domain.WayRule.TOO_MANY_CODES;
import static esperanza.notification.staff.domain.WayRule.TOO_MANY_WAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.notification.staff.domain.WayCommand.*;
import esperanza.notification.staff.domain.WayEvent.*;
import esperanza.protocol.vocabulary.WayKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WayDeciderTest {

    private static final UUID WAY = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID CODE = new UUID(1, 1);
    private static final UUID NEXT_CODE = new UUID(1, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofMinutes(2));
    private static final Instant AN_HOUR_LATER = NOW.plus(Way.CODE_HOLDS);
    private static final Personal<String> ADDRESS = Personal.of(new UUID(2, 2), "ana@example.org");
    private static final Optional<String> SPANISH = Optional.of("es");

    private final Scenario<WayCommand, Ways, WayEvent> ways = Scenario.of(new WayDecider());

    @Test
    void a_way_is_named_and_proven_and_removed() {
        ways.when(add(WAY, CODE, NOW)).then(added(WAY, CODE, NOW));
        ways.given(added(WAY, CODE, NOW)).when(prove(CODE, true, LATER)).then(new WayProven(WAY));
        ways.given(added(WAY, CODE, NOW), new WayProven(WAY))
                .when(new RemoveWay(WAY))
                .then(new WayRemoved(WAY));
        ways.given(added(WAY, CODE, NOW), new WayProven(WAY))
                .when(prove(CODE, false, LATER))
                .thenNothing();
    }

    @Test
    void a_page_goes_the_proven_way_behind_that_of_the_last_page() {
        UUID third = new UUID(0, 3);
        Ways all = new WayDecider()
                .replay(List.of(
                        added(WAY, CODE, NOW),
                        added(OTHER, NEXT_CODE, NOW),
                        added(third, NEXT_CODE, NOW),
                        new WayProven(WAY),
                        new WayProven(third)));
        assertThat(after(all, Optional.empty())).containsExactly(WAY, third);
        assertThat(after(all, Optional.of(WAY))).containsExactly(third, WAY);
        assertThat(after(all, Optional.of(third))).containsExactly(WAY, third);
        assertThat(after(all, Optional.of(OTHER))).as("removed, or not proven").containsExactly(WAY, third);
    }

    private static List<UUID> after(Ways all, Optional<UUID> last) {
        return all.provenAfter(last).stream().map(Way::id).toList();
    }

    @Test
    void only_a_proven_way_counts() {
        WayDecider decider = new WayDecider();
        assertThat(decider.replay(List.of(added(WAY, CODE, NOW))).proven()).isEmpty();
        assertThat(decider.replay(List.of(added(WAY, CODE, NOW), new WayProven(WAY)))
                        .proven())
                .extracting(Way::id, Way::language)
                .containsExactly(tuple(WAY, SPANISH));
        assertThat(decider.replay(List.of(added(WAY, CODE, NOW), new WayProven(WAY), new WayRemoved(WAY)))
                        .all())
                .isEmpty();
    }

    @Test
    void the_same_address_again_asks_for_another_code_at_most_one_a_minute() {
        ways.given(added(WAY, CODE, NOW))
                .when(add(WAY, NEXT_CODE, NOW.plusSeconds(59)))
                .thenNothing();
        ways.given(added(WAY, CODE, NOW))
                .when(add(WAY, NEXT_CODE, NOW.plusSeconds(60)))
                .then(added(WAY, NEXT_CODE, NOW.plusSeconds(60)));
        ways.given(added(WAY, CODE, NOW), new WayProven(WAY))
                .when(add(WAY, NEXT_CODE, LATER))
                .thenNothing();
    }

    @Test
    void a_mistake_is_recorded_and_five_of_them_end_the_code() {
        ways.given(added(WAY, CODE, NOW)).when(prove(CODE, false, LATER)).then(mistaken());
        ways.given(added(WAY, CODE, NOW), mistaken(), mistaken(), mistaken(), mistaken())
                .when(prove(CODE, true, LATER))
                .then(new WayProven(WAY));
        ways.given(added(WAY, CODE, NOW), mistaken(), mistaken(), mistaken(), mistaken(), mistaken())
                .when(prove(CODE, true, LATER))
                .thenRefusedForWhatIsSo(CODE_ENDED);
    }

    @Test
    void another_code_takes_the_place_of_the_last_one() {
        WayAdded again = added(WAY, NEXT_CODE, LATER);
        ways.given(added(WAY, CODE, NOW), mistaken(), again)
                .when(prove(CODE, true, LATER))
                .thenRefused(CODE_ENDED);
        ways.given(added(WAY, CODE, NOW), mistaken(), again)
                .when(prove(NEXT_CODE, true, LATER))
                .then(new WayProven(WAY));
    }

    @Test
    void five_mistakes_within_an_hour_end_each_code_also_after_the_way_was_removed() {
        WayEvent[] mistaken = {
            added(WAY, CODE, NOW), mistaken(), mistaken(), mistaken(), mistaken(), mistaken(), new WayRemoved(WAY)
        };
        ways.given(mistaken).when(add(WAY, NEXT_CODE, LATER)).thenRefusedForWhatIsSo(TOO_MANY_CODES);
        ways.given(mistaken).when(add(OTHER, NEXT_CODE, LATER)).thenRefusedForWhatIsSo(TOO_MANY_CODES);
        ways.given(mistaken).when(add(WAY, NEXT_CODE, AN_HOUR_LATER)).then(added(WAY, NEXT_CODE, AN_HOUR_LATER));
        ways.given(with(List.of(added(OTHER, NEXT_CODE, NOW)), List.of(mistaken)))
                .when(new ProveWay(OTHER, NEXT_CODE, true, LATER))
                .thenRefusedForWhatIsSo(CODE_ENDED);
    }

    @Test
    void a_way_that_was_removed_is_sent_one_code_a_minute_too() {
        ways.given(added(WAY, CODE, NOW), new WayRemoved(WAY))
                .when(add(WAY, NEXT_CODE, NOW.plusSeconds(59)))
                .thenRefusedForWhatIsSo(TOO_MANY_CODES);
        ways.given(added(WAY, CODE, NOW), new WayRemoved(WAY))
                .when(add(WAY, NEXT_CODE, NOW.plusSeconds(60)))
                .then(added(WAY, NEXT_CODE, NOW.plusSeconds(60)));
    }

    @Test
    void a_person_is_sent_five_codes_an_hour_beside_those_that_proved_a_way() {
        List<WayEvent> sent = LongStream.range(0, 5)
                .boxed()
                .<WayEvent>mapMulti((n, to) -> {
                    to.accept(added(new UUID(9, n), new UUID(8, n), NOW));
                    to.accept(new WayRemoved(new UUID(9, n)));
                })
                .toList();
        WayEvent[] five = sent.toArray(WayEvent[]::new);
        WayEvent[] four = sent.subList(2, 10).toArray(WayEvent[]::new);
        ways.given(five).when(add(WAY, CODE, LATER)).thenRefusedForWhatIsSo(TOO_MANY_CODES);
        ways.given(five).when(add(WAY, CODE, AN_HOUR_LATER)).then(added(WAY, CODE, AN_HOUR_LATER));
        ways.given(four).when(add(WAY, CODE, LATER)).then(added(WAY, CODE, LATER));
        ways.given(with(List.of(added(OTHER, NEXT_CODE, NOW), new WayProven(OTHER)), List.of(four)))
                .when(add(WAY, CODE, LATER))
                .then(added(WAY, CODE, LATER));
    }

    @Test
    void a_code_holds_for_an_hour() {
        ways.given(added(WAY, CODE, NOW))
                .when(prove(CODE, true, NOW.plusSeconds(3599)))
                .then(new WayProven(WAY));
        ways.given(added(WAY, CODE, NOW))
                .when(prove(CODE, true, NOW.plusSeconds(3600)))
                .thenRefused(CODE_ENDED);
    }

    @Test
    void a_person_has_five_ways_at_most() {
        WayEvent[] five = LongStream.range(0, 5)
                .mapToObj(n -> added(new UUID(9, n), CODE, NOW))
                .toArray(WayEvent[]::new);
        ways.given(five).when(add(WAY, CODE, LATER)).thenRefusedForWhatIsSo(TOO_MANY_WAYS);
        ways.given(five)
                .when(add(new UUID(9, 0), NEXT_CODE, AN_HOUR_LATER))
                .then(added(new UUID(9, 0), NEXT_CODE, AN_HOUR_LATER));
    }

    @Test
    void a_way_that_is_not_there_is_neither_proven_nor_removed() {
        ways.when(prove(CODE, true, NOW)).thenRefused(NO_SUCH_WAY);
        ways.given(added(WAY, CODE, NOW), new WayRemoved(WAY))
                .when(new RemoveWay(WAY))
                .thenRefused(NO_SUCH_WAY);
        assertThat(NO_SUCH_WAY.unknown()).isTrue();
    }

    private static WayEvent[] with(List<WayEvent> first, List<WayEvent> then) {
        return Stream.concat(first.stream(), then.stream()).toArray(WayEvent[]::new);
    }

    private static AddWay add(UUID way, UUID code, Instant now) {
        return new AddWay("ana", way, WayKind.MAIL, code, ADDRESS, SPANISH, now);
    }

    private static ProveWay prove(UUID code, boolean right, Instant now) {
        return new ProveWay(WAY, code, right, now);
    }

    private static WayAdded added(UUID way, UUID code, Instant at) {
        return new WayAdded("ana", way, WayKind.MAIL, code, at.plus(Way.CODE_HOLDS), ADDRESS, SPANISH);
    }

    private static WayMistaken mistaken() {
        return new WayMistaken(WAY, CODE);
    }
}
