package esperanza.intake.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.access.TagKey;
import esperanza.intake.receiving.parser.Effects;
import esperanza.runtime.refusal.TooMany;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaTest {

    private static final Caller HOTLINE = hotline("hotline");
    private static final Caller OTHER = hotline("other");
    private static final Duration WHILE = Duration.ofSeconds(3);
    private static final int LONG = Quota.SHORT + 1;

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Quota quota = new Quota(() -> now, 2, 100, 3, 2);

    @Test
    void more_than_its_share_of_long_reports_is_refused_until_the_minute_is_over() {
        quota.take(HOTLINE, LONG);
        quota.take(HOTLINE, LONG);
        assertThatThrownBy(() -> quota.take(HOTLINE, LONG)).isInstanceOf(TooMany.class);
        now = now.plusSeconds(59);
        assertThatThrownBy(() -> quota.take(HOTLINE, LONG)).isInstanceOf(TooMany.class);
        now = now.plusSeconds(1);
        assertThatCode(() -> quota.take(HOTLINE, LONG)).doesNotThrowAnyException();
    }

    @Test
    void a_short_text_is_always_taken_and_costs_nothing() {
        for (int n = 0; n < 1_000; n++) {
            quota.take(HOTLINE, Quota.SHORT);
        }
        quota.take(HOTLINE, LONG);
        quota.take(HOTLINE, LONG);
        assertThatThrownBy(() -> quota.take(HOTLINE, LONG)).isInstanceOf(TooMany.class);
        assertThatCode(() -> quota.take(HOTLINE, Quota.SHORT)).doesNotThrowAnyException();
    }

    @Test
    void at_the_public_door_nobody_is_refused_for_what_strangers_sent_but_waits() {
        assertThat(quota.takeOfAnyone(LONG, 1)).isZero();
        assertThat(quota.takeOfAnyone(LONG, 1)).isZero();
        assertThat(quota.takeOfAnyone(LONG, 1)).isEqualTo(WHILE);
        assertThat(quota.takeOfAnyone(Quota.SHORT, 1)).isZero();
    }

    @Test
    void pages_of_the_form_wait_for_many_long_ones_and_cost_no_report_its_turn() {
        assertThat(quota.turnOfAnyone(LONG)).isZero();
        assertThat(quota.turnOfAnyone(LONG)).isZero();
        assertThat(quota.turnOfAnyone(LONG)).isEqualTo(WHILE);
        assertThat(quota.turnOfAnyone(Quota.SHORT)).isZero();
        assertThat(quota.takeOfAnyone(LONG, 1)).isZero();
    }

    @Test
    void what_strangers_set_to_work_is_counted_for_all_of_them_and_delays_until_the_minute_is_over() {
        assertThat(quota.takeOfAnyone(450, 51)).isZero();
        assertThat(quota.takeOfAnyone(450, 49)).isZero();
        assertThat(quota.takeOfAnyone(450, 51)).isEqualTo(WHILE);
        assertThat(quota.takeOfAnyone(450, 2)).isEqualTo(WHILE);
        assertThat(quota.takeOfAnyone(450, 1)).as("one party, no danger").isZero();
        now = now.plusSeconds(60);
        assertThat(quota.takeOfAnyone(450, 2)).isZero();
    }

    @Test
    void so_many_may_wait_and_no_more_until_one_is_through() {
        List<Uni<Void>> waiting = IntStream.range(0, Quota.MOST_WAITING)
                .mapToObj(n -> quota.pause(Duration.ofHours(1), LONG))
                .toList();
        List<Cancellable> all =
                waiting.stream().map(each -> each.subscribe().with(done -> {})).toList();
        assertThatThrownBy(() -> quota.pause(WHILE, LONG).await().atMost(WHILE)).isInstanceOf(TooMany.class);
        assertThatCode(() -> quota.pause(Duration.ZERO, LONG).await().atMost(WHILE))
                .doesNotThrowAnyException();
        all.getFirst().cancel();
        Duration moment = Duration.ofMillis(1);
        assertThatCode(() -> quota.pause(moment, LONG).await().atMost(WHILE)).doesNotThrowAnyException();
        all.forEach(Cancellable::cancel);
    }

    @Test
    void pages_that_wait_take_no_report_its_place_and_a_page_that_finds_no_place_is_shown_at_once() {
        List<Cancellable> pages = IntStream.range(0, Quota.MOST_WAITING)
                .mapToObj(n ->
                        quota.pauseOfPage(Duration.ofHours(1), LONG).subscribe().with(done -> {}))
                .toList();
        assertThatCode(() ->
                        quota.pauseOfPage(Duration.ofHours(1), LONG).await().atMost(WHILE))
                .as("the room of the pages is full")
                .doesNotThrowAnyException();
        Duration moment = Duration.ofMillis(1);
        assertThatCode(() -> quota.pause(moment, LONG).await().atMost(WHILE)).doesNotThrowAnyException();
        pages.forEach(Cancellable::cancel);
    }

    @Test
    void a_text_that_is_larger_than_a_place_takes_two() {
        List<Cancellable> reports = IntStream.range(0, Quota.MOST_WAITING / 2)
                .mapToObj(n -> quota.pause(Duration.ofHours(1), Quota.OF_ONE_PLACE + 1)
                        .subscribe()
                        .with(done -> {}))
                .toList();
        assertThatThrownBy(() -> quota.pause(WHILE, LONG).await().atMost(WHILE)).isInstanceOf(TooMany.class);
        reports.getFirst().cancel();
        Duration moment = Duration.ofMillis(1);
        assertThatCode(() -> quota.pause(moment, Quota.OF_ONE_PLACE + 1).await().atMost(WHILE))
                .doesNotThrowAnyException();
        reports.forEach(Cancellable::cancel);
    }

    @Test
    void a_page_is_shown_while_as_many_reports_wait_as_may() {
        List<Cancellable> reports = IntStream.range(0, Quota.MOST_WAITING)
                .mapToObj(
                        n -> quota.pause(Duration.ofHours(1), LONG).subscribe().with(done -> {}))
                .toList();
        Duration moment = Duration.ofMillis(1);
        assertThatCode(() -> quota.pauseOfPage(moment, LONG).await().atMost(WHILE))
                .doesNotThrowAnyException();
        reports.forEach(Cancellable::cancel);
    }

    @Test
    void statements_with_one_receipt_are_few_and_count_among_what_strangers_send() {
        for (int n = 0; n < 3; n++) {
            assertThat(quota.takeOfHolder("one", Quota.SHORT, true)).isZero();
        }
        assertThatThrownBy(() -> quota.takeOfHolder("one", 1, false)).isInstanceOf(TooMany.class);
        assertThat(quota.takeOfHolder("other", LONG, false)).isZero();
        assertThat(quota.takeOfHolder("other", LONG, false)).isZero();
        assertThat(quota.takeOfHolder("other", LONG, false)).isEqualTo(WHILE);
        assertThat(quota.takeOfAnyone(450, 95)).as("6 before").isEqualTo(WHILE);
        now = now.plusSeconds(60);
        assertThat(quota.takeOfHolder("one", Quota.SHORT, true)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                               | 1
            {"imminentDanger": true}                                         | 2
            {"imminentDanger": "tal vez", "parties": [{}]}                   | 2
            {"imminentDanger": false, "parties": [{}, {}, {}, {}]}           | 4
            {"parties": {"kind": "PERSON"}}                                  | 1
            """)
    void each_party_is_an_effect_and_so_is_danger(String report, int effects) {
        assertThat(Effects.of(report.getBytes(StandardCharsets.UTF_8))).isEqualTo(effects);
    }

    private static Caller hotline(String name) {
        return new Caller(
                name, Set.of(Role.HOTLINE), "CIVIL_SOCIETY", Optional.of(name), TagKey.NOBODYS, TagKey.NOBODYS);
    }

    @Test
    void one_sender_takes_nothing_from_another() {
        quota.take(HOTLINE, LONG);
        quota.take(HOTLINE, LONG);
        assertThatCode(() -> quota.take(OTHER, LONG)).doesNotThrowAnyException();
    }
}
