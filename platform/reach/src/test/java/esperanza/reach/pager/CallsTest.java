package esperanza.reach.pager;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import esperanza.reach.message.domain.MessageText;
import esperanza.reach.pager.Calls.Due;
import esperanza.reach.pager.domain.Post;
import esperanza.reach.pager.domain.Urgent;
import esperanza.runtime.sealing.KeyFile;
import esperanza.runtime.sealing.LocalSeal;
import esperanza.runtime.sealing.Secrets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);
    private static final Post GUARD = new Post("guard", "MECHANISM", Set.of("intake-officer"), "guard@localhost", 1);
    private static final Post LIAISON = new Post("liaison", "POLICE", Set.of("intake-officer"), "l@localhost", 2);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .build();

    /** A place that counts how often it is asked. */
    private static final class Place implements Uncalled {

        private final Set<UUID> gone = new HashSet<>();
        private int asked;

        @Override
        public List<Urgent> more(int limit) {
            return List.of();
        }

        @Override
        public boolean leftSome() {
            return false;
        }

        @Override
        public boolean waits(UUID id) {
            asked++;
            return !gone.contains(id);
        }
    }

    private final Place place = new Place();
    private Calls calls;

    @TempDir
    Path folder;

    @TempDir
    Path keys;

    @BeforeEach
    void none_is_open() {
        calls = calls();
    }

    @Test
    void a_hundred_thousand_reports_are_one_page_for_each_post_and_a_round_asks_for_one_of_them() {
        List<Urgent> mass = IntStream.range(0, 100_000)
                .mapToObj(n -> report(GUARD, LIAISON))
                .toList();
        mass.forEach(each -> calls.join(each, place, NOON));
        assertThat(calls.due(NOON)).extracting(Due::post).containsExactly(GUARD);
        assertThat(place.asked).isEqualTo(1);
        sent(NOON);
        assertThat(calls.due(minute(4))).isEmpty();
        assertThat(calls.due(minute(5))).extracting(Due::post).containsExactly(GUARD, LIAISON);
        assertThat(place.asked).isEqualTo(4);
        assertThat(calls.unanswered()).isEqualTo(1);

        mass.subList(0, 99_999).forEach(each -> place.gone.add(each.id()));
        assertThat(calls.due(minute(5))).as("one waits still").hasSize(2);
        place.gone.add(mass.getLast().id());
        assertThat(calls.due(minute(5))).isEmpty();
        assertThat(calls.unanswered()).isZero();
    }

    @Test
    void who_answers_answers_for_what_was_paged_and_what_came_since_is_a_new_call() {
        calls.join(report(GUARD), place, NOON);
        Due first = sent(NOON);
        calls.join(report(GUARD), place, minute(1));
        assertThat(calls.due(minute(1))).as("the same call").isEmpty();
        assertThat(calls.answered(first.reference(), minute(1), excluded -> true))
                .isTrue();
        assertThat(calls.answered(first.reference(), minute(1), excluded -> true))
                .as("again")
                .isTrue();
        Due second = sent(minute(1));
        assertThat(second.reference()).isNotEqualTo(first.reference());
        assertThat(second.post()).isEqualTo(GUARD);
        assertThat(calls.answered(second.reference(), minute(2), excluded -> true))
                .isTrue();
        assertThat(calls.unanswered()).isZero();
        assertThat(calls.due(minute(9))).isEmpty();
    }

    @Test
    void whoever_is_accused_by_one_of_them_answers_for_none() {
        calls.join(new Urgent(UUID.randomUUID(), MessageText.URGENT, Set.of("POLICE"), List.of(GUARD)), place, NOON);
        calls.join(new Urgent(UUID.randomUUID(), MessageText.URGENT, Set.of("ARMY"), List.of(GUARD)), place, NOON);
        Due due = sent(NOON);
        assertThat(calls.answered(due.reference(), NOON, excluded -> !excluded.contains("ARMY")))
                .isFalse();
        assertThat(calls.answered(UUID.randomUUID(), NOON, excluded -> true)).isFalse();
        assertThat(calls.answered(due.reference(), NOON, excluded -> !excluded.contains("MECHANISM")))
                .isTrue();
    }

    @Test
    void reports_that_accuse_others_are_another_call() {
        calls.join(report(GUARD, LIAISON), place, NOON);
        calls.join(report(GUARD), place, NOON);
        assertThat(calls.due(NOON)).extracting(Due::post).containsExactly(GUARD, GUARD);
        assertThat(calls.due(NOON)).extracting(Due::reference).doesNotHaveDuplicates();
    }

    @Test
    void one_text_is_one_call() {
        calls.join(report(GUARD), place, NOON);
        calls.join(new Urgent(UUID.randomUUID(), MessageText.ALERTING_SILENT, Set.of(), List.of(GUARD)), place, NOON);
        assertThat(calls.due(NOON))
                .extracting(Due::text)
                .containsExactlyInAnyOrder(MessageText.URGENT, MessageText.ALERTING_SILENT);
    }

    @Test
    void after_a_start_a_call_goes_on_where_it_was_and_an_old_one_begins_anew() {
        calls.join(report(GUARD, LIAISON), place, NOON);
        UUID reference = sent(NOON).reference();
        Calls next = calls();
        next.join(report(GUARD, LIAISON), place, minute(5));
        assertThat(next.due(minute(5))).extracting(Due::reference).containsExactly(reference, reference);
        Calls late = calls();
        late.join(report(GUARD, LIAISON), place, minute(60));
        assertThat(late.due(minute(60))).extracting(Due::post).containsExactly(GUARD);
        assertThat(late.due(minute(60)).getFirst().reference()).isNotEqualTo(reference);
    }

    private Due sent(Instant now) {
        Due due = calls.due(now).getFirst();
        calls.taken(due, now);
        return due;
    }

    private Calls calls() {
        Secrets secrets = new Secrets(KeyFile.in(keys, "test".toCharArray()));
        return new Calls(new FolderPagings(folder, new LocalSeal(secrets, "spool"), JSON), FIVE);
    }

    private static Urgent report(Post... ladder) {
        return new Urgent(UUID.randomUUID(), MessageText.URGENT, Set.of(), List.of(ladder));
    }

    private static Instant minute(int n) {
        return NOON.plus(Duration.ofMinutes(n));
    }
}
