package esperanza.notification;

import static esperanza.notification.Reading.clocks;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.runtime.http.Json;
import esperanza.runtime.rest.LiveStream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The national picture over time: checks what a dashboard could find out by comparing frames. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class PictureStreamTest {

    private static final String SERVICE = "notification";
    private static final String PROGRESS =
            "select (extract(epoch from progress_at) * 1000)::bigint from leader where name = 'picture'";

    private static final String HOLD = "select 1 from cursor where name = 'picture' for update";
    private static final String GIVEN = "select count(*) from event where type like '%consent-given%'";
    private static final String LAST_GIVEN = "select max(position) from event where type like '%consent-given%'";
    private static final String READ = "select position from cursor where name = 'picture'";
    private static final String RECEIVED =
            "select count(*) from event where type = 'esperanza.intake.report-received.v1'";

    private static Publisher publisher;

    private Connection database;
    private LiveStream live;

    @TestHTTPResource("/v1/streams/picture")
    URI picture;

    @BeforeAll
    static void connect() {
        publisher = new Publisher(TestParts.kafka().bootstrapServers());
    }

    @AfterAll
    static void disconnect() {
        publisher.close();
    }

    @BeforeEach
    void follow() throws Exception {
        database = connection();
        live = LiveStream.open(picture, Tokens.of("statistician"));
    }

    @AfterEach
    void leave() throws SQLException {
        live.close();
        database.close();
    }

    @Test
    void one_more_report_is_not_seen_even_if_another_instance_makes_the_frames_by_then() throws Exception {
        countedAtOnce(stories(9), "XX-02");
        eventually(() -> "5".equals(newest("XX-02", "reports")));
        long leader = number("select pid from leader where name = 'picture'");
        number("select count(pg_terminate_backend(pid)) from leader where name = 'picture'");
        eventually(() -> number("select pid from leader where name = 'picture'") != leader);
        received(1, "XX-02");
        assertThat(afterAllIsCounted("XX-02", 10)).isEqualTo("5");
        received(4, "XX-02");
        eventually(() -> "10".equals(newest("XX-02", "reports")));
    }

    @Test
    void nothing_is_shown_of_counts_that_are_being_made_anew() throws Exception {
        received(6, "XX-03");
        eventually(() -> "5".equals(newest("XX-03", "reports")));
        try (Connection block = connection();
                Connection rebuild = connection()) {
            rebuild.setAutoCommit(false);
            rebuild.createStatement().executeQuery(HOLD);
            block.setAutoCommit(false);
            block.createStatement().execute("lock table picture_deadline in share mode");
            rebuild.createStatement().execute("update cursor set position = 0 where name = 'picture'");
            rebuild.createStatement().execute("truncate picture_report");
            rebuild.commit();
            long begun = number("select (extract(epoch from clock_timestamp()) * 1000)::bigint");
            eventually(() -> number(PROGRESS) > begun);
            block.rollback();
        }
        assertThat(afterAllIsCounted("XX-03", 6)).isEqualTo("5");
        assertThat(shown("XX-03")).contains("5").doesNotContainSubsequence("5", "null");
    }

    @Test
    void who_refused_to_be_counted_is_not_and_the_mechanisms_own_targets_are_not_law() throws Exception {
        Instant longAgo = Instant.now().minus(Duration.ofHours(5));
        List<Story> refused = stories(5);
        refused.forEach(story -> story.receivedNotToBeCounted(longAgo, true, "UNKNOWN"));
        List<Story> targets = stories(5);
        targets.forEach(story -> story.received(longAgo, false, "UNKNOWN"));
        eventually(() -> refused.stream().allMatch(story -> clocks(story, "supervisor")
                .equals(List.of("URGENT_DECISION BREACHED", "URGENT_DECISION BREACHED", "TRIAGE BREACHED"))));
        eventually(() ->
                targets.stream().allMatch(story -> clocks(story, "supervisor").equals(List.of("TRIAGE BREACHED"))));
        eventually(() -> "5".equals(newest("UNKNOWN", "reports")) && "5".equals(newest("UNKNOWN", "openDeadlines")));
        assertThat(newest("UNKNOWN", "breaches")).isEqualTo("null");

        List<Story> law = stories(5);
        law.forEach(story -> story.received(longAgo, true, "UNKNOWN"));
        eventually(() -> "5".equals(newest("UNKNOWN", "breaches")));
    }

    @Test
    void the_picture_shows_no_small_number() throws Exception {
        long before = counted("XX-05");
        countedAtOnce(stories(11), "XX-05");
        received(1, "XX-04");
        eventually(() -> rounded(before + 11).equals(newest("XX-05", "reports")));
        Json frame = frames().toList().getLast();
        assertThat(frame.getInt("definition")).isEqualTo(4);
        assertThat(frame.getInt("frame")).isGreaterThan(0);
        assertThat(frame.getList("areas.area")).containsExactly("XX-01", "XX-02", "XX-03", "XX-04", "XX-05", "UNKNOWN");
        assertThat(afterAllIsCounted("XX-04", 1)).isEqualTo("null");
        String shown = live.data("\"areas\"").getLast();
        eventually(() -> framesOfTheTopic().containsKey(shown)); // shown first, then sent
        assertThat(framesOfTheTopic().get(shown))
                .as("a CloudEvent in binary mode")
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/esperanza/picture")
                .containsEntry("ce_type", "esperanza.picture.frame-made.v1")
                .containsEntry("ce_id", Integer.toString(Json.of(shown).getInt("frame")))
                .containsEntry("ce_time", Json.of(shown).getString("at"))
                .containsEntry("content-type", "application/json")
                .hasSize(6);
        assertThat(live.events(shown))
                .as("the same in structured form")
                .containsExactly(("{\"specversion\":\"1.0\",\"source\":\"/v1/streams/picture\","
                                + "\"type\":\"esperanza.picture.frame-made.v1\","
                                + "\"datacontenttype\":\"application/json\",\"id\":\"%d\",\"time\":\"%s\",\"data\":%s}")
                        .formatted(
                                Json.of(shown).getInt("frame"), Json.of(shown).getString("at"), shown));
    }

    @Test
    void who_takes_the_consent_back_is_counted_no_more_until_they_give_it_again() throws Exception {
        long before = counted("XX-05");
        List<Story> stories = stories(10);
        countedAtOnce(stories, "XX-05");
        eventually(() -> rounded(before + 10).equals(newest("XX-05", "reports")));
        List<Story> gone = stories.subList(0, 5);
        gone.forEach(story -> story.consent("consent-withdrawn", "MEDIA"));
        gone.forEach(story -> story.consent("consent-withdrawn", "STATISTICS"));
        eventually(() -> rounded(before + 5).equals(newest("XX-05", "reports")));
        gone.forEach(story -> story.consent("consent-given", "STATISTICS"));
        eventually(() -> rounded(before + 10).equals(newest("XX-05", "reports")));
    }

    @Test
    void the_no_of_one_party_takes_a_report_out_until_that_party_says_yes_whatever_others_say() throws Exception {
        List<Story> stories = stories(5);
        long before = counted("XX-05");
        countedAtOnce(stories, "XX-05");
        eventually(() -> rounded(before + 5).equals(newest("XX-05", "reports")));
        stories.forEach(story -> story.ownConsent("consent-withdrawn", "STATISTICS"));
        eventually(() -> counted("XX-05") == before);
        long given = number(GIVEN);
        stories.forEach(story -> story.consent("consent-given", "STATISTICS"));
        eventually(() -> number(GIVEN) == given + 5 && number(READ) >= number(LAST_GIVEN));
        assertThat(counted("XX-05")).isEqualTo(before);
        eventually(() -> (before < 5 ? "null" : rounded(before)).equals(newest("XX-05", "reports")));
        stories.forEach(story -> story.ownConsent("consent-given", "STATISTICS"));
        eventually(() -> counted("XX-05") == before + 5);
        stories.forEach(story -> story.consent("consent-withdrawn", "STATISTICS"));
        eventually(() -> counted("XX-05") == before);
    }

    @Test
    void a_report_counts_where_an_officer_coded_that_it_happened() throws Exception {
        List<Story> stories = stories(2);
        long here = counted("XX-01");
        long there = counted("XX-05");
        countedAtOnce(stories, "XX-01");
        eventually(() -> counted("XX-01") == here + 2);
        stories.getFirst().coded("XX-05");
        eventually(() -> counted("XX-05") == there + 1);
        assertThat(counted("XX-01")).isEqualTo(here + 1);
    }

    private static List<Story> stories(int count) {
        return Stream.generate(() -> Story.begin(publisher)).limit(count).toList();
    }

    private static void received(int count, String area) {
        received(stories(count), area);
    }

    private static void received(List<Story> stories, String area) {
        stories.forEach(story -> story.received(Instant.now(), false, area));
    }

    /** All reports are counted at once, so that no frame shows only some of them. */
    private void countedAtOnce(List<Story> reports, String area) throws SQLException {
        long before = number(RECEIVED);
        try (Connection hold = connection()) {
            hold.setAutoCommit(false);
            hold.createStatement().executeQuery(HOLD);
            received(reports, area);
            eventually(() -> number(RECEIVED) == before + reports.size());
            hold.rollback();
        }
    }

    /** The count in a frame that was begun after this number of reports was counted. */
    private String afterAllIsCounted(String area, int reports) {
        eventually(() -> counted(area) == reports);
        long frame = number("select max(frame) from picture_frame");
        eventually(() -> frames().anyMatch(shown -> shown.getLong("frame") > frame + 1));
        return newest(area, "reports");
    }

    private long counted(String area) {
        return number("select count(*) from picture_report r where counted and area = '" + area
                + "' and not exists (select 1 from picture_refusal f where f.report_id = r.report_id)");
    }

    private static String rounded(long count) {
        return String.valueOf(count - count % 5);
    }

    private Stream<Json> frames() {
        return live.data("\"areas\"").stream().map(Json::of);
    }

    private List<String> shown(String area) {
        return frames().map(frame -> cell(frame, area, "reports")).toList();
    }

    private String newest(String area, String count) {
        return frames().reduce((one, next) -> next)
                .map(frame -> cell(frame, area, count))
                .orElse("no frame yet");
    }

    private static String cell(Json frame, String area, String count) {
        Object shown = frame.get("areas[area=%s].%s".formatted(area, count));
        return String.valueOf(shown);
    }

    private long number(String sql) {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Connection connection() throws SQLException {
        return TestParts.postgres().connect(SERVICE, SERVICE, SERVICE);
    }

    /** The frames, each with its headers. */
    private static Map<String, Map<String, String>> framesOfTheTopic() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestParts.kafka().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("esperanza.picture", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            Map<String, Map<String, String>> frames = new HashMap<>();
            while (consumer.position(partition) < end) { // one poll brings 500 frames at most
                consumer.poll(Duration.ofSeconds(5)).forEach(record -> frames.put(record.value(), headers(record)));
            }
            return frames;
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
