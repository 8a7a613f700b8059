package esperanza.runtime.wall;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.CaseAccess;
import esperanza.kernel.ActorKind;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.StreamId;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.LogFixture;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * On a real PostgreSQL, over generated logs: who may know of a case is the same at a position of the log, however far
 * the projection has read.
 */
class WallAtPositionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final int LOGS = 12;
    private static final int EVENTS = 14;

    private static LogFixture log;

    private final AccessEvents access = AccessEvents.publishedBy("intake", "investigation");
    private final EventCodec codec = new EventCodec(access.catalogue(), new EventJson());
    private final WallProjection projection = new WallProjection(access);

    @BeforeAll
    static void open() {
        log = new LogFixture(new EventCatalogue("notes"));
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @Test
    void the_table_and_the_events_since_tell_what_all_events_tell() {
        Random random = new Random(7);
        for (int n = 0; n < LOGS; n++) {
            List<CaseId> cases = Stream.generate(() -> new CaseId(UUID.randomUUID()))
                    .limit(3)
                    .toList();
            List<StoredEvent> events = LongStream.rangeClosed(1, EVENTS)
                    .mapToObj(position -> event(random, position, cases))
                    .toList();
            ProjectedWalls walls = walls(events, Duration.ZERO);
            List<Map<CaseId, CaseAccess>> table = new ArrayList<>();
            for (int read = 0; read <= EVENTS; read++) {
                read(events, read);
                table.add(ask(walls, cases, 0));
            }
            for (int read = 0; read <= EVENTS; read++) {
                read(events, read);
                for (int position = 0; position <= EVENTS; position++) {
                    assertThat(ask(walls, cases, position))
                            .as("log %s, table at %s, asked at %s", n, read, position)
                            .isEqualTo(table.get(Math.max(read, position)));
                }
            }
            assertThat(table.getFirst()).isEmpty();
        }
    }

    @Test
    void many_events_that_nobody_has_read_count_all() {
        CaseId of = new CaseId(UUID.randomUUID());
        List<StoredEvent> events = LongStream.rangeClosed(1, 2_500)
                .mapToObj(position -> position == 1
                        ? stored(position, "intake.report-received", List.of(of), "{}")
                        : position % 1_000 == 0
                                ? stored(
                                        position,
                                        "intake.conflict-wall-applied",
                                        List.of(of),
                                        "{\"shutTo\": [\"m" + position + "\"]}")
                                : stored(position, "protection.incident-linked", List.of(of), "{}"))
                .toList();
        read(events, 0);
        assertThat(ask(walls(events, Duration.ZERO), List.of(of), 2_500).get(of).shutTo())
                .containsExactlyInAnyOrder("m1000", "m2000");
        assertThat(ask(walls(events, Duration.ZERO), List.of(of), 1_999).get(of).shutTo())
                .containsExactly("m1000");
    }

    /** An answer may rest on one that was given before; no wall up to the position is ever missing. */
    @Test
    void what_was_asked_before_and_the_events_since_tell_what_all_events_tell() {
        Random random = new Random(8);
        for (int n = 0; n < LOGS; n++) {
            List<CaseId> cases = Stream.generate(() -> new CaseId(UUID.randomUUID()))
                    .limit(3)
                    .toList();
            List<StoredEvent> events = LongStream.rangeClosed(1, EVENTS)
                    .mapToObj(position -> event(random, position, cases))
                    .toList();
            List<Map<CaseId, CaseAccess>> all = new ArrayList<>();
            for (int read = 0; read <= EVENTS; read++) {
                read(events, read);
                all.add(ask(walls(events, Duration.ZERO), cases, 0));
            }
            read(events, 0);
            ProjectedWalls remembering = walls(events, PATIENCE);
            for (int position = 1; position <= EVENTS; position++) {
                List<CaseId> some = cases.subList(0, 1 + random.nextInt(cases.size()));
                Map<CaseId, CaseAccess> expected = new HashMap<>(all.get(position));
                expected.keySet().retainAll(some);
                assertThat(ask(remembering, some, position)).isEqualTo(expected);
            }
        }
    }

    @Test
    void an_event_is_read_once_for_all_cases_that_were_asked_for_a_moment_ago() {
        List<CaseId> cases =
                Stream.generate(() -> new CaseId(UUID.randomUUID())).limit(10).toList();
        List<StoredEvent> events = LongStream.rangeClosed(1, 20)
                .mapToObj(position -> stored(
                        position,
                        "intake.report-received",
                        List.of(cases.get((int) (position - 1) % 10)),
                        "{\"shutTo\": [\"m" + position + "\"]}"))
                .toList();
        read(events, 0);
        List<String> asked = new ArrayList<>();
        ProjectedWalls walls = walls(
                (position, upTo, limit) -> {
                    asked.add(position + "-" + upTo);
                    return Uni.createFrom().item(events.subList((int) position, (int) upTo));
                },
                PATIENCE);
        for (int position = 1; position <= 10; position++) {
            ask(walls, List.of(cases.get(position - 1)), position);
        }
        asked.clear();
        assertThat(ask(walls, cases, 20))
                .allSatisfy((_, around) -> assertThat(around.shutTo()).hasSize(2));
        assertThat(asked).containsExactly("10-20");
        assertThat(ask(walls, cases, 15)).hasSize(10);
        assertThat(asked).containsExactly("10-20");
    }

    /** In a new installation the projection stands at the beginning of the log when the first question comes. */
    @Test
    void a_question_without_a_position_is_answered_from_the_tables_each_time() {
        CaseId of = new CaseId(UUID.randomUUID());
        List<StoredEvent> events = List.of(stored(1, "intake.report-received", List.of(of), "{}"));
        ProjectedWalls remembering = walls(events, PATIENCE);
        read(events, 0);
        assertThat(ask(remembering, List.of(of), 0)).isEmpty();
        read(events, 1);
        assertThat(ask(remembering, List.of(of), 0)).containsOnlyKeys(of);
    }

    private ProjectedWalls walls(List<StoredEvent> events, Duration remembered) {
        return walls(
                (position, upTo, limit) -> Uni.createFrom()
                        .item(events.stream()
                                .filter(event -> event.position() > position && event.position() <= upTo)
                                .limit(limit)
                                .toList()),
                remembered);
    }

    private ProjectedWalls walls(ProjectedWalls.Log events, Duration remembered) {
        return new ProjectedWalls(
                log.queries,
                events,
                access,
                () -> NOW,
                position -> Uni.createFrom().item(true),
                new RecentAccess(remembered));
    }

    private static Map<CaseId, CaseAccess> ask(ProjectedWalls walls, List<CaseId> cases, long position) {
        return walls.byCase(Set.copyOf(cases), position).await().atMost(PATIENCE);
    }

    /** Brings the tables of the projection to where they stand after so many events. */
    private void read(List<StoredEvent> events, int count) {
        log.pool
                .withTransaction(transaction -> transaction
                        .query("delete from case_wall; delete from case_seat")
                        .execute()
                        .chain(() -> projection.apply(
                                transaction,
                                events.stream().limit(count).map(codec::logged).toList()))
                        .chain(() -> transaction
                                .preparedQuery("insert into cursor(name, position) values ('walls', $1)"
                                        + " on conflict (name) do update set position = excluded.position")
                                .execute(Tuple.of((long) count))))
                .await()
                .atMost(PATIENCE);
    }

    private static StoredEvent event(Random random, long position, List<CaseId> cases) {
        List<CaseId> of = random.nextInt(6) == 0 ? cases.subList(0, 2) : List.of(cases.get(random.nextInt(3)));
        String shutTo = IntStream.range(0, random.nextInt(3))
                .mapToObj(n -> "\"" + mark(random) + '"')
                .collect(joining(", ", "\"shutTo\": [", "]"));
        String capacity = "\"capacity\": \"%s\"".formatted(random.nextBoolean() ? "INTAKE" : "PROTECTION");
        String by = random.nextBoolean() ? "" : ", \"by\": \"%s\"".formatted(mark(random));
        String seat = "\"mark\": \"%s\", %s%s".formatted(mark(random), capacity, by);
        String instant = "\"%s\"".formatted(NOW.plusSeconds(random.nextInt(3) - 1));
        return switch (random.nextInt(11)) {
            case 0, 1 -> stored(position, "intake.report-received", of, '{' + shutTo + '}');
            case 2 -> stored(position, "intake.report-coded", of, '{' + shutTo + '}');
            case 3 -> stored(position, "intake.conflict-wall-applied", of, '{' + shutTo + '}');
            case 4 -> stored(position, "intake.case-sealed", of, "{}");
            case 5 -> stored(position, "intake.person-assigned", of, '{' + seat + '}');
            case 6 -> stored(position, "intake.person-assigned", of, '{' + seat + ", \"until\": " + instant + '}');
            case 7 -> stored(position, "intake.assignment-ended", of, '{' + seat + ", \"endedAt\": " + instant + '}');
            case 8 -> stored(position, "investigation.suspect-recorded", of, '{' + shutTo + '}');
            case 9 -> stored(position, "investigation.suspect-detail-learnt", of, '{' + shutTo + '}');
            default -> stored(position, "intake.glass-broken", of, '{' + seat + ", \"until\": " + instant + '}');
        };
    }

    private static String mark(Random random) {
        return "%032x".formatted(random.nextInt(4));
    }

    private static StoredEvent stored(long position, String name, List<CaseId> of, String clear) {
        String type = "esperanza." + name + ".v1";
        return new StoredEvent(
                position,
                new StreamId("intake.report", UUID.randomUUID()),
                1,
                type,
                NOW,
                new EventJson().bytes(metadata(type, of)),
                clear.getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.empty(),
                UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static Metadata metadata(String type, List<CaseId> of) {
        return new Metadata(
                new EventId(UUID.randomUUID()),
                type,
                NOW,
                NOW,
                ActorKind.HUMAN,
                "intake-officer",
                "0a1b",
                Optional.empty(),
                "MECHANISM",
                "XX",
                "XX",
                1,
                UUID.randomUUID(),
                Optional.empty(),
                UUID.randomUUID(),
                Audience.CASE,
                of,
                List.of());
    }
}
