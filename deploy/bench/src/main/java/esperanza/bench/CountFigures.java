package esperanza.bench;

import esperanza.investigation.diligence.CountDiligence;
import esperanza.investigation.diligence.read.CaseFacts;
import esperanza.investigation.diligence.read.RegisteredCases;
import esperanza.investigation.figures.making.NextFrame;
import esperanza.investigation.figures.read.CountsFromLog;
import esperanza.investigation.figures.read.ExactCounts;
import esperanza.investigation.figures.read.FiguresProjection;
import esperanza.investigation.figures.read.Happenings;
import esperanza.local.Repository;
import esperanza.protocol.disclosure.Disclosure;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.Logged;
import esperanza.runtime.query.Queries;
import esperanza.runtime.reader.Leadership;
import esperanza.runtime.reader.LogReader;
import esperanza.runtime.sealing.KeyedDraw;
import esperanza.runtime.sealing.Secrets;
import esperanza.runtime.start.ProfileFile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/** Investigation's figures, in a process of its own: fills the read model, then counts as of past instants. */
public final class CountFigures {

    private static final int PAGE = 20_000;
    private static final List<Instant> AS_OF = Stream.of(
                    "2024-06-01T00:00:00Z", "2025-01-15T10:30:00Z", "2026-01-01T00:00:00Z")
            .map(Instant::parse)
            .toList();
    private static final int MODEL_ROUNDS = 5;
    private static final int KEY = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SETTLES = 15;
    private static final int TOGETHER = 1_000;

    /**
     * The figures of the process.
     *
     * @param frame seconds that the first frame took, with so many {@code tiles}
     * @param fromLog seconds of each count, and {@code fromModel} milliseconds
     */
    record Told(
            long cases,
            boolean equal,
            double fillSeconds,
            double frame,
            int tiles,
            List<Double> fromLog,
            List<Double> fromModel) {}

    private CountFigures() {}

    static Told run(Machine machine) {
        String told = OwnProcess.run(machine, CountFigures.class);
        return new EventJson().value(told.getBytes(StandardCharsets.UTF_8), Told.class);
    }

    /** @param arguments the port of PostgreSQL */
    public static void main(String[] arguments) {
        Pool pool = OwnProcess.connections(arguments[0], FigureCounts.DATABASE);
        Queries queries = new Queries(pool);
        EventJson json = new EventJson();
        Happenings happenings = new Happenings(json);
        double fill = seconds(() -> fill(pool, queries, happenings, json)).seconds;
        Timed<Integer> frame = seconds(() -> frame(pool, queries, json));
        CountsFromLog log = new CountsFromLog(queries, happenings);
        ExactCounts model = new ExactCounts(queries);
        List<Double> fromLog = new ArrayList<>();
        List<Double> fromModel = new ArrayList<>();
        boolean equal = true;
        long cases = 0;
        for (Instant asOf : AS_OF) {
            Timed<Map<String, Integer>> counted = seconds(() -> wait(log.at(asOf)));
            fromLog.add(counted.seconds);
            for (int round = 0; round < MODEL_ROUNDS; round++) {
                Timed<Map<String, Integer>> read = seconds(() -> wait(model.at(asOf)));
                equal &= read.result.equals(counted.result);
                fromModel.add(1000 * read.seconds);
            }
            cases = counted.result.get("REPORTED");
        }
        System.out.println(new String(
                json.bytes(new Told(cases, equal, fill, frame.seconds, frame.result, fromLog, fromModel)),
                StandardCharsets.UTF_8));
        System.exit(0);
    }

    private record Timed<T>(T result, double seconds) {}

    private static <T> Timed<T> seconds(Supplier<T> work) {
        long begin = System.nanoTime();
        T result = work.get();
        return new Timed<>(result, (System.nanoTime() - begin) / 1e9);
    }

    /** Projects the whole log; returns its last position. */
    private static long fill(Pool pool, Queries queries, Happenings happenings, EventJson json) {
        FiguresProjection projection = new FiguresProjection(happenings, json);
        EventCodec codec = new EventCodec(new EventCatalogue("investigation"), json);
        LogReader log = LogReader.withoutMemory(queries);
        long last = 0;
        for (List<Logged> page = page(log, codec, last); !page.isEmpty(); page = page(log, codec, last)) {
            List<Logged> events = page;
            wait(pool.withTransaction(transaction -> projection.apply(transaction, events)));
            last = events.getLast().stored().position();
        }
        wait(pool.query("vacuum analyze case_milestone").execute());
        return last;
    }

    /** Makes the first frame, of all cases; their checklists are empty. Returns how many tiles it has. */
    private static int frame(Pool pool, Queries queries, EventJson json) {
        Profile profile = ProfileFile.read(Repository.here().root().resolve("deploy/profiles/xx.yaml"));
        CountDiligence diligence = new CountDiligence(
                new RegisteredCases(queries), new CaseFacts(queries, json), new Profiles(List.of(profile)));
        Secrets secrets = new Secrets(new SecretKeySpec(new byte[KEY], "HmacSHA256"));
        Disclosure disclosure = new Disclosure(new KeyedDraw(secrets));
        Leadership leader = new Leadership(pool, "figures", "bench", PATIENCE);
        if (leader.held().isEmpty()) {
            throw new IllegalStateException("Nobody else may make frames");
        }
        new NextFrame(diligence, disclosure, json, profile, Duration.ofDays(SETTLES), TOGETHER)
                .make(leader, AS_OF.getLast());
        leader.close();
        return wait(queries.rows(
                        "select count(*)::int tiles from figure_tile", Tuple.tuple(), row -> row.getInteger("tiles")))
                .getFirst();
    }

    private static List<Logged> page(LogReader log, EventCodec codec, long after) {
        return wait(log.after(after, PAGE)).stream().map(codec::logged).toList();
    }

    private static <T> T wait(Uni<T> work) {
        return work.await().indefinitely();
    }
}
