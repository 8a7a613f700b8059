package esperanza.investigation.diligence;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.diligence.read.CaseFacts;
import esperanza.investigation.diligence.read.RegisteredCases;
import esperanza.kernel.CaseId;
import esperanza.protocol.diligence.Checklists;
import esperanza.protocol.diligence.Diligence;
import esperanza.protocol.diligence.Fact;
import esperanza.protocol.diligence.ItemStatus;
import esperanza.protocol.diligence.Tally;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.LogFixture;
import esperanza.runtime.start.ProfileFile;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checklists of all cases, on a real PostgreSQL. */
class CountDiligenceTest {

    private static final Profiles PROFILES =
            new Profiles(List.of(ProfileFile.read(Path.of("../deploy/profiles/xx.yaml"))));
    private static final Checklists LISTS = Checklists.shipped();
    private static final Diligence DILIGENCE = new Diligence(LISTS, PROFILES);

    /** Events that no item names; the last one is read for no checklist. */
    private static final List<String> OTHERS = List.of(
            "omission-justified",
            "justification-withdrawn",
            "item-contested",
            "contest-withdrawn",
            "investigation-suspended",
            "investigation-resumed",
            "not-asked-for");

    private static final int HISTORIES = 20;

    private static LogFixture log;
    private static CaseFacts facts;
    private static CountDiligence count;

    @BeforeAll
    static void create() throws IOException {
        log = new LogFixture(new EventCatalogue("investigation"));
        run(schema());
        facts = new CaseFacts(log.queries, new EventJson());
        count = new CountDiligence(new RegisteredCases(log.queries), facts, PROFILES);
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @BeforeEach
    void empty() {
        run("truncate event, case_stream, case_file");
    }

    /** Seeds are fixed, so a failure can be repeated. */
    @Test
    void whatever_happened_each_case_is_counted_as_what_it_is_alone() {
        List<String> names = Stream.concat(LISTS.events().distinct().sorted(), OTHERS.stream())
                .toList();
        for (int seed = 0; seed < HISTORIES; seed++) {
            empty();
            RandomCases cases = new RandomCases(seed, names);
            cases.storeIn(log);
            Map<CaseId, List<Fact>> told = cases.ids().stream()
                    .collect(Collectors.toMap(Function.identity(), each -> cases.facts(each, DILIGENCE.events())));
            assertThat(await(facts.of(cases.ids(), DILIGENCE)))
                    .as("seed " + seed)
                    .isEqualTo(told);

            Instant asOf = cases.anyInstant();
            List<List<ItemStatus>> alone = cases.registered(asOf).stream()
                    .map(each -> DILIGENCE.at(asOf, await(facts.of(each, DILIGENCE))))
                    .toList();
            assertThat(await(count.at(asOf))).as("seed " + seed).isEqualTo(Tally.of(alone));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1000})
    void no_page_of_cases_is_left_out(int cases) {
        run("""
                insert into case_file(case_id, report_id, position, registered_at)
                select gen_random_uuid(), gen_random_uuid(), n, '%s' from generate_series(1, %d) n""".formatted(RandomCases.START, cases));
        assertThat(await(count.at(RandomCases.START)).cases()).isEqualTo(cases);
    }

    private static String schema() throws IOException {
        try (InputStream file = CountDiligence.class.getResourceAsStream("/db/service/V100__investigation.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void run(String sql) {
        await(log.pool.query(sql).execute());
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(LogFixture.PATIENCE);
    }
}
