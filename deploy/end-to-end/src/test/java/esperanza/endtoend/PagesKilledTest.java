package esperanza.endtoend;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import esperanza.local.Platform;
import esperanza.local.Ports;
import esperanza.local.Service;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Notification is killed in the middle of 500 pages by mail, whose names tell them apart. */
class PagesKilledTest {

    private static final int PAGES = 500;
    private static final String OFFICER = "protection-officer";
    private static final String WAYS = "/v1/my-ways";
    private static final Pattern CODE = Pattern.compile("your code is ([0-9]{6})");
    private static final Pattern NAME = Pattern.compile("(?im)^Message-ID: <([0-9a-f-]{36})@");

    /** A message as a projection owes it to a person who is called. Only the number is what no person gets. */
    private static final String OWE = """
            insert into attempt(attempt_id, message_id, n, addressee, text_id, due_at, until)
            select md5('attempt/' || n)::uuid, md5('page/' || n)::uuid, 1, '%s', 'PAGE', now(), now() + interval '5 minutes'
            from generate_series(1, %d) n""";

    private static final String THEIRS =
            " in (select md5('page/' || n)::uuid from generate_series(1, " + PAGES + ") n)";
    private static final String ATTEMPTS = " from attempt where message_id" + THEIRS;
    private static final String HISTORIES = """
            select said, count(*) from (
              select string_agg(substring(type from 'message-[a-z]+'), ' ' order by version) said from event
              where category = 'message' and id %s group by id) s
            group by said""".formatted(THEIRS);

    private final int port = Ports.free();
    private final GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Platform platform = SharedPlatform.whole();
    private final Database database = new Database(platform, "notification");
    private final Client client = new Client();
    private final Instant begin = Instant.now();
    private Service notification;
    private String way = "";

    @BeforeEach
    void the_officer_has_proven_a_way_and_is_called() {
        Idle.await(platform);
        mail.start();
        platform.service("notification").kill();
        notification = platform.service("notification").with(Map.of("ESPERANZA_MAIL_PORT", Integer.toString(port)));
        notification.start();
        way = post(WAYS, "{\"kind\": \"MAIL\", \"address\": \"duty@example.org\"}")
                .text("/wayId");
        Waiting.until("a code came", () -> code().isPresent());
        post(WAYS + '/' + way + "/proof", "{\"code\": \"%s\"}".formatted(code().orElseThrow()));
        try (Reports reports = Reports.sending(platform)) {
            reports.awaitMore(1);
            reports.finish();
        }
        Waiting.until(
                "the officer is called",
                () -> database.number("select count(*) from waiting where person = '" + officer() + "'") > 0);
    }

    @AfterEach
    void nobody_is_called_any_more() {
        new Calls(platform).answerAllSince(begin);
        post(WAYS + '/' + way + "/removal", "");
        client.close();
        notification.kill();
        mail.stop();
    }

    @Drill
    void kill_9_of_the_sender_in_the_middle_of_500_pages_loses_none_and_sends_none_more_often_than_twice() {
        database.change(OWE.formatted(officer(), PAGES));
        Waiting.until(
                "half of them were taken",
                () -> database.number("select count(*)" + ATTEMPTS + " and outcome = 'ACCEPTED'") >= PAGES / 2);
        notification.kill();
        var noted = attempts("outcome = 'ACCEPTED'");
        assertThat(noted).hasSizeBetween(PAGES / 2, PAGES - 1);

        notification.start();
        Waiting.until("each came to its end", () -> attempts("outcome is null").isEmpty());
        assertThat(attempts("outcome = 'ACCEPTED'")).hasSize(PAGES);
        assertThat(database.numbers(HISTORIES)).isEqualTo(Map.of("message-due message-sent", (long) PAGES));
        var sent = sent();
        assertThat(sent.keySet()).containsAll(attempts("true"));
        assertThat(sent)
                .allSatisfy((attempt, times) ->
                        assertThat(times).as(attempt).isBetween(1L, noted.contains(attempt) ? 1L : 2L));
    }

    /** The addressee of the only code that this service was asked for last. */
    private String officer() {
        return database.rows("select addressee from attempt where text_id = 'CODE' order by due_at desc limit 1")
                .getFirst();
    }

    private Set<String> attempts(String which) {
        return new HashSet<>(database.rows("select attempt_id::text" + ATTEMPTS + " and " + which));
    }

    private Map<String, Long> sent() {
        return Stream.of(mail.getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .flatMap(message -> NAME.matcher(message).results())
                .map(found -> found.group(1))
                .collect(groupingBy(identity(), counting()));
    }

    private Optional<String> code() {
        return Stream.of(mail.getReceivedMessages())
                .map(GreenMailUtil::getBody)
                .flatMap(body -> CODE.matcher(body).results())
                .map(found -> found.group(1))
                .findFirst();
    }

    private Answer post(String path, String body) {
        var answer = client.post(
                notification.url() + path,
                platform.keycloak().tokenOfPerson(OFFICER),
                UUID.randomUUID().toString(),
                Optional.empty(),
                body);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return answer;
    }
}
