package esperanza.runtime.wall;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.Access;
import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.access.TagKey;
import esperanza.access.TestAction;
import esperanza.access.Wall;
import esperanza.kernel.ActorKind;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.StreamId;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.LogFixture;
import esperanza.runtime.log.Logged;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a real PostgreSQL: lists and single resources give the same answer about who may know. */
class WallProjectionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String RECEIVED = "esperanza.intake.report-received.v1";
    private static final String APPLIED = "esperanza.intake.conflict-wall-applied.v1";

    private static LogFixture log;

    private final WallProjection projection = new WallProjection(AccessEvents.publishedBy("intake", "investigation"));

    @BeforeAll
    static void open() {
        log = new LogFixture(new EventCatalogue("notes"));
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @Test
    void a_case_is_shut_to_everybody_until_the_report_itself_is_known() {
        CaseId of = new CaseId(UUID.randomUUID());
        assertThat(mayKnow(of, key(1))).isFalse();
        told(event(APPLIED, of, key(2).on(of)));
        assertThat(mayKnow(of, key(1))).isFalse();
        assertThat(around(of)).isEqualTo(Wall.UNKNOWN);
        told(event(RECEIVED, of, key(3).on(of)));
        assertThat(IntStream.rangeClosed(1, 3).filter(n -> mayKnow(of, key(n)))).containsExactly(1);
        assertThat(around(of).cases()).containsOnlyKeys(of);
    }

    @Test
    void what_was_told_earlier_stays_and_a_batch_counts_like_its_events() {
        CaseId of = new CaseId(UUID.randomUUID());
        told(event(RECEIVED, of, key(1).on(of)));
        told(event(APPLIED, of, key(2).on(of)), event(APPLIED, of, key(3).on(of)));
        assertThat(IntStream.rangeClosed(1, 4).filter(n -> mayKnow(of, key(n)))).containsExactly(4);
    }

    @Test
    void a_suspect_shuts_the_case_to_the_institution_of_the_suspect_and_to_nobody_else() {
        CaseId of = new CaseId(UUID.randomUUID());
        told(event(RECEIVED, of, key(1).on(of)));
        told(event("esperanza.investigation.suspect-recorded.v1", of, key(2).on(of), key(7).on(of)));
        assertThat(IntStream.rangeClosed(1, 4).filter(n -> mayKnow(of, key(n)))).containsExactly(3, 4);
        told(event("esperanza.investigation.suspect-detail-learnt.v1", of, key(3).on(of)));
        assertThat(IntStream.rangeClosed(1, 4).filter(n -> mayKnow(of, key(n)))).containsExactly(4);
        assertThat(around(of).shuts(key(2))).isTrue();
        assertThat(around(of).shuts(key(4))).isFalse();
    }

    @Test
    void a_suspect_whom_any_other_service_names_shuts_nothing() {
        CaseId of = new CaseId(UUID.randomUUID());
        told(event(RECEIVED, of), event("esperanza.intake.suspect-recorded.v1", of, key(2).on(of)));
        told(event("esperanza.investigation.conflict-wall-applied.v1", of, key(2).on(of)));
        assertThat(mayKnow(of, key(2))).isTrue();
    }

    @Test
    void a_report_from_before_there_were_walls_is_shut_to_nobody() {
        CaseId of = new CaseId(UUID.randomUUID());
        told(event(RECEIVED, of));
        assertThat(mayKnow(of, key(1))).isTrue();
    }

    @Test
    void other_events_open_nothing() {
        CaseId of = new CaseId(UUID.randomUUID());
        told(event("esperanza.intake.report-referred.v1", of), event("esperanza.protection.incident-linked.v1", of));
        assertThat(mayKnow(of, key(1))).isFalse();
    }

    /**
     * Over generated cases (excluded or not, sealed, assigned, delegated, glass broken, report not received) and
     * callers: lists ask the database, single resources ask Java.
     */
    @Test
    void the_database_decides_as_access_does() {
        Random random = new Random(11);
        int known = 0;
        for (int n = 0; n < 400; n++) {
            CaseId of = new CaseId(UUID.randomUUID());
            told(event(random.nextInt(8) == 0 ? APPLIED : RECEIVED, of, excluded(random, of)));
            for (int seat = random.nextInt(6); seat > 0; seat--) {
                told(seat(random, of));
            }
            if (random.nextInt(4) == 0) {
                told(event("esperanza.intake.case-sealed.v1", of));
            }
            if (random.nextInt(4) == 0) {
                told(event(APPLIED, of, excluded(random, of)));
            }
            Wall wall = around(of);
            List<Asking> asking =
                    Stream.generate(() -> Asking.any(random)).limit(40).toList();
            List<Boolean> inJava =
                    asking.stream().map(each -> each.isAdmittedBy(wall)).toList();
            assertThat(inDatabase(of, asking)).as("%s %s", wall, asking).isEqualTo(inJava);
            known += Collections.frequency(inJava, true);
        }
        assertThat(known).isBetween(3_000, 12_000);
    }

    private record Asking(Caller caller, Action action) {

        static Asking any(Random random) {
            Set<Role> roles = random.ints(2, 0, Role.values().length)
                    .mapToObj(n -> Role.values()[n])
                    .collect(Collectors.toSet());
            TagKey person = key(2 + random.nextInt(3));
            TagKey member = random.nextInt(3) == 0 ? person : key(1);
            Caller caller = new Caller("me", roles, "POLICE", Optional.empty(), person, member, key(5));
            return new Asking(caller, TestAction.values()[random.nextInt(TestAction.values().length)]);
        }

        boolean isAdmittedBy(Wall wall) {
            return Access.admits(wall, caller, action);
        }
    }

    /** A decoy, and sometimes more. */
    private static String[] excluded(Random random, CaseId of) {
        return IntStream.rangeClosed(1, 6)
                .map(n -> random.nextInt(9) == 0 ? n : 7)
                .mapToObj(n -> key(n).on(of))
                .distinct()
                .toArray(String[]::new);
    }

    private static List<Boolean> inDatabase(CaseId of, List<Asking> asking) {
        Buffer[] credentials = asking.stream()
                .map(each -> MayKnow.credential(each.caller.credential(each.action)))
                .toArray(Buffer[]::new);
        return log.queries
                .rows(
                        "select " + MayKnow.of("$1", "c.who")
                                + " known from unnest($2::bytea[]) with ordinality c(who, n) order by c.n",
                        Tuple.of(of.value(), credentials),
                        row -> row.getBoolean("known"))
                .await()
                .atMost(PATIENCE);
    }

    @Test
    void the_mechanism_oversees_all_cases_from_which_it_is_not_excluded() {
        CaseId open = new CaseId(UUID.randomUUID());
        CaseId shut = new CaseId(UUID.randomUUID());
        told(event(RECEIVED, open, key(1).on(open)), event(RECEIVED, shut, key(5).on(shut)));
        Caller caller = new Caller("me", Set.of(Role.OMBUDSMAN), "X", Optional.empty(), key(1), key(1), key(5));
        assertThat(mayKnow(open, caller.credentialOfTheMechanism())).isTrue();
        assertThat(mayKnow(shut, caller.credentialOfTheMechanism())).isFalse();
        assertThat(around(shut).shuts(key(5))).isTrue();
    }

    @Test
    void an_assignment_holds_until_it_is_over_and_then_opens_the_case_to_nobody() {
        CaseId of = new CaseId(UUID.randomUUID());
        told(event(RECEIVED, of));
        assertThat(mayKnow(of, INVESTIGATOR)).isTrue();
        told(seat("person-assigned", of, 3, ", \"until\": \"2999-01-01T00:00:00Z\""));
        assertThat(mayKnow(of, INVESTIGATOR)).isFalse();
        told(seat("person-assigned", of, 2, ""));
        assertThat(mayKnow(of, INVESTIGATOR)).isTrue();
        told(seat("assignment-ended", of, 2, ", \"endedAt\": \"2020-01-01T00:00:00Z\""));
        assertThat(mayKnow(of, INVESTIGATOR)).isFalse();
        told(seat("assignment-ended", of, 3, ", \"endedAt\": \"2020-01-01T00:00:00Z\""));
        assertThat(mayKnow(of, INVESTIGATOR)).isFalse();
        told(seat("glass-broken", of, 2, ", \"until\": \"2999-01-01T00:00:00Z\""));
        assertThat(mayKnow(of, INVESTIGATOR)).isTrue();
        told(seat("glass-broken", of, 2, ", \"until\": \"2020-01-01T00:00:00Z\""));
        assertThat(mayKnow(of, INVESTIGATOR)).isFalse();
    }

    @Test
    void a_glass_that_was_broken_before_a_case_was_sealed_shows_nothing_of_it_any_more() {
        CaseId of = new CaseId(UUID.randomUUID());
        told(
                event(RECEIVED, of),
                seat("person-assigned", of, 3, ""),
                seat("glass-broken", of, 2, ", \"until\": \"2999-01-01T00:00:00Z\""));
        assertThat(mayKnow(of, INVESTIGATOR)).isTrue();
        told(event("esperanza.intake.case-sealed.v1", of));
        assertThat(mayKnow(of, INVESTIGATOR)).isFalse();
        told(seat("person-assigned", of, 2, ""));
        assertThat(mayKnow(of, INVESTIGATOR)).isTrue();
    }

    @Test
    void a_delegation_ends_by_itself_and_when_the_case_is_shut_to_who_delegated_it() {
        CaseId of = new CaseId(UUID.randomUUID());
        String byThree = ", \"by\": \"%s\"".formatted(key(3).on(of));
        String byFour = ", \"by\": \"%s\"".formatted(key(4).on(of));
        told(
                event(RECEIVED, of),
                seat("person-assigned", of, 2, byThree),
                seat("person-assigned", of, 2, byFour),
                seat("assignment-ended", of, 2, byThree + ", \"endedAt\": \"2020-01-01T00:00:00Z\""));
        assertThat(mayKnow(of, INVESTIGATOR)).isTrue();
        told(event(APPLIED, of, key(4).on(of)));
        assertThat(mayKnow(of, INVESTIGATOR)).isFalse();
        Caller delegate = new Caller("me", Set.of(Role.INVESTIGATOR), "POLICE", Optional.empty(), key(2), key(2));
        assertThat(Access.admits(around(of), delegate, TestAction.READ_FILE)).isFalse();
        told(seat("person-assigned", of, 2, ""));
        assertThat(mayKnow(of, INVESTIGATOR)).isTrue();
        assertThat(Access.admits(around(of), delegate, TestAction.READ_FILE)).isTrue();
    }

    private static final String INVESTIGATOR = key(2).hex() + key(2).hex() + "04";

    private static Logged seat(Random random, CaseId of) {
        String what =
                List.of("person-assigned", "assignment-ended", "glass-broken").get(random.nextInt(3));
        boolean over = what.equals("assignment-ended") || random.nextBoolean();
        String until = ", \"%s\": \"%s\""
                .formatted(
                        what.equals("assignment-ended") ? "endedAt" : "until",
                        over ? "2020-01-01T00:00:00Z" : "2999-01-01T00:00:00Z");
        String capacity = List.of("INTAKE", "PROTECTION", "INVESTIGATION").get(random.nextInt(3));
        String by = random.nextBoolean()
                ? ""
                : ", \"by\": \"%s\"".formatted(key(1 + random.nextInt(6)).on(of));
        return seat(what, of, 1 + random.nextInt(4), until + by + ", \"capacity\": \"" + capacity + '"');
    }

    private static Logged seat(String what, CaseId of, int who, String more) {
        String capacity = more.contains("capacity") ? "" : ", \"capacity\": \"INVESTIGATION\"";
        String clear = "{\"mark\": \"%s\"%s%s}".formatted(key(who).on(of), more, capacity);
        return logged("esperanza.intake." + what + ".v1", of, clear.getBytes(StandardCharsets.UTF_8));
    }

    private void told(Logged... events) {
        log.pool
                .withTransaction(transaction -> projection.apply(transaction, List.of(events)))
                .await()
                .atMost(PATIENCE);
    }

    /** True if an intake officer with this tag key may know of the case. */
    private static boolean mayKnow(CaseId of, TagKey key) {
        return mayKnow(of, key.hex() + key.hex() + "01");
    }

    private static boolean mayKnow(CaseId of, String who) {
        return log.pool
                .preparedQuery("select " + MayKnow.of("$1", "$2") + " known")
                .execute(Tuple.of(of.value(), MayKnow.credential(who)))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getBoolean("known");
    }

    private static Wall around(CaseId of) {
        return new ProjectedWalls(
                        log.queries,
                        (position, upTo, limit) -> Uni.createFrom().item(List.of()),
                        AccessEvents.publishedBy("intake", "investigation"),
                        InstantSource.system(),
                        position -> Uni.createFrom().item(true),
                        new RecentAccess(Duration.ZERO))
                .around(List.of(of))
                .await()
                .atMost(PATIENCE);
    }

    private static TagKey key(int n) {
        return new TagKey("%064x".formatted(n));
    }

    private static Logged event(String type, CaseId of, String... marks) {
        Map<String, Object> clear = marks.length == 0 ? Map.of() : Map.of("shutTo", List.of(marks));
        return logged(type, of, new EventJson().bytes(clear));
    }

    private static Logged logged(String type, CaseId of, byte[] clear) {
        Metadata metadata = metadata(type, of);
        StoredEvent stored = new StoredEvent(
                1,
                new StreamId("intake.report", UUID.randomUUID()),
                1,
                type,
                NOW,
                new EventJson().bytes(metadata),
                clear,
                Optional.empty(),
                Optional.empty(),
                UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        return new Logged(stored, metadata, Optional.empty());
    }

    private static Metadata metadata(String type, CaseId of) {
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
                List.of(of),
                List.of());
    }
}
