package esperanza.notification.stream.rest;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.Access.Visibility;
import esperanza.access.Caller;
import esperanza.access.CaseAccess;
import esperanza.access.Role;
import esperanza.access.TagKey;
import esperanza.access.Wall;
import esperanza.kernel.CaseId;
import esperanza.notification.DemonstrationProfile;
import esperanza.notification.clock.ClockVisibility;
import esperanza.notification.timeline.TimelineVisibility;
import esperanza.notification.timeline.read.TimelineEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What somebody sees live of a case that is not theirs. */
class ReaderTest {

    private static final TimelineVisibility SIGHTS =
            new TimelineVisibility(new ClockVisibility(DemonstrationProfile.versions()));
    private static final CaseId CASE = new CaseId(UUID.randomUUID());
    private static final TagKey PERSON = new TagKey("01".repeat(32));
    private static final TagKey INSTITUTION = new TagKey("02".repeat(32));
    private static final Caller OFFICER =
            new Caller("0a1b2c", Set.of(Role.PROTECTION_OFFICER), "MECHANISM", Optional.empty(), PERSON, INSTITUTION);
    private static final Wall SEALED = Wall.around(CASE, new CaseAccess(Set.of(), true, Map.of()));

    @Test
    void of_a_sealed_case_nobody_hears_an_alert_who_was_not_paged_for_it() {
        assertThat(seen(Lane.ALERTS, alert(Set.of("another")), SEALED)).isEmpty();
        assertThat(seen(Lane.ALERTS, alert(Set.of()), SEALED)).isEmpty();
        assertThat(seen(Lane.ALERTS, alert(Set.of()), Wall.around(CASE, CaseAccess.shutTo(List.of()))))
                .contains(Visibility.FULL);
    }

    @Test
    void who_was_paged_follows_the_alert_and_nothing_else_of_the_case() {
        assertThat(seen(Lane.ALERTS, alert(Set.of("another", "0a1b2c")), SEALED))
                .contains(Visibility.FULL);
        assertThat(seen(Lane.CASES, alert(Set.of("0a1b2c")), SEALED)).isEmpty();
        assertThat(seen(Lane.ALERTS, Played.other(1, CASE.value()), SEALED)).isEmpty();
    }

    @Test
    void who_was_paged_and_is_excluded_later_hears_nothing_more() {
        for (TagKey excluded : List.of(PERSON, INSTITUTION)) {
            Wall wall = Wall.around(CASE, CaseAccess.shutTo(List.of(excluded.on(CASE))));
            assertThat(seen(Lane.ALERTS, alert(Set.of("0a1b2c")), wall)).isEmpty();
        }
        assertThat(seen(Lane.ALERTS, alert(Set.of("0a1b2c")), Wall.UNKNOWN)).isEmpty();
    }

    @Test
    void while_the_walls_are_too_old_only_who_was_paged_hears_an_alert_and_who_missed_one_reads_anew_afterwards() {
        AtomicBoolean old = new AtomicBoolean(true);
        Reader reader = new Reader(OFFICER, Lane.ALERTS, SIGHTS, old::get);
        Wall open = Wall.around(CASE, CaseAccess.shutTo(List.of()));
        assertThat(reader.sees(alert(Set.of("0a1b2c")), open)).contains(Visibility.FULL);
        old.set(false);
        assertThat(reader.hasToReadAnew()).isFalse();

        old.set(true);
        assertThat(reader.sees(alert(Set.of("another")), open)).isEmpty();
        assertThat(reader.hasToReadAnew()).isFalse();
        old.set(false);
        assertThat(reader.hasToReadAnew()).isTrue();
    }

    private static Optional<Visibility> seen(Lane lane, TimelineEntry entry, Wall around) {
        return new Reader(OFFICER, lane, SIGHTS, () -> false).sees(entry, around);
    }

    private static TimelineEntry alert(Set<String> called) {
        return Played.entry(1, CASE.value(), "notification", "alert-paged", called);
    }
}
