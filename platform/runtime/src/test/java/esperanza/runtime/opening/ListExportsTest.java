package esperanza.runtime.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.access.TagKey;
import esperanza.access.TestAction;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.InMemoryEventStore;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.protocol.term.Profile;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.command.Gate;
import esperanza.runtime.command.Sent;
import esperanza.runtime.opening.ListExports.Export;
import esperanza.runtime.opening.ListExports.Table;
import esperanza.runtime.refusal.Refused;
import esperanza.runtime.refusal.TooMany;
import esperanza.runtime.sealing.KeyFile;
import esperanza.runtime.sealing.Secrets;
import esperanza.runtime.start.ProfileFile;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListExportsTest {

    private static final Profile PROFILE = ProfileFile.read(Path.of("../../deploy/profiles/xx.yaml"));
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Caller CALLER =
            new Caller("inés", Set.of(Role.SUPERVISOR), "MECHANISM", Optional.empty(), TagKey.NOBODYS, TagKey.NOBODYS);
    private static final Export EXPORT = new Export("files", ExportPurpose.AUTHORITY, List.of("area=XX-01"));
    private static final Table<Integer> TABLE =
            new Table<>(List.of("number"), row -> List.of(row.toString()), Object::toString);

    private final Gate gate = new Gate();
    private final EventStore<ListExported> store = new InMemoryEventStore<>(() -> NOW);
    private ListExports exports;

    @BeforeEach
    void start(@TempDir Path folder) {
        gate.open();
        CommandIds ids = new CommandIds(new Secrets(KeyFile.in(folder, "secret".toCharArray())), () -> NOW, gate);
        exports = new ListExports(ids, store, new OnRecord(PROFILE, () -> NOW), () -> NOW);
    }

    @Test
    void a_table_has_all_rows_of_all_pages_below_the_names_of_its_columns() {
        List<List<String>> table = export("key-1", 1_201);

        assertThat(table)
                .hasSize(1_202)
                .startsWith(List.of("number"), List.of("1"))
                .endsWith(List.of("1201"));
        assertThat(recorded()).singleElement().satisfies(record -> {
            assertThat(record.list()).isEqualTo("files");
            assertThat(record.purpose()).isEqualTo(ExportPurpose.AUTHORITY);
            assertThat(record.by()).isEqualTo("inés");
            assertThat(record.narrowed()).containsExactly("area=XX-01");
        });
    }

    @Test
    void a_table_has_ten_thousand_rows_at_most() {
        assertThat(export("key-1", 10_000)).hasSize(10_001);
        assertThatThrownBy(() -> export("key-2", 10_001))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("too-many-rows"));
    }

    @Test
    void an_export_that_cannot_be_recorded_reads_nothing() {
        gate.shut("log-away");

        assertThatThrownBy(() -> await(exports.export(
                        asked("key-1"),
                        EXPORT,
                        (after, limit) -> {
                            throw new AssertionError("read");
                        },
                        TABLE)))
                .isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void a_person_takes_a_limited_number_of_lists_out_in_an_hour() {
        IntStream.range(0, 20).forEach(n -> export("key-" + n, 1));

        assertThatThrownBy(() -> export("key-20", 1)).isInstanceOf(TooMany.class);
        assertThat(recorded()).hasSize(20);
    }

    private List<List<String>> export(String key, int rows) {
        return await(exports.export(
                asked(key),
                EXPORT,
                (after, limit) -> Uni.createFrom().item(page(Integer.parseInt(after), limit, rows)),
                TABLE));
    }

    private static List<Integer> page(int after, int limit, int rows) {
        return IntStream.rangeClosed(after + 1, Math.min(after + limit, rows))
                .boxed()
                .toList();
    }

    private static Asked<?> asked(String key) {
        return new Asked<>(
                CALLER, TestAction.READ_FILE, new Sent(Optional.of(key), new byte[] {1}), Asked.Nothing::new);
    }

    private List<ListExported> recorded() {
        return await(store.read(PersonStream.of("exports", CALLER))).events().stream()
                .map(Recorded::event)
                .toList();
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
