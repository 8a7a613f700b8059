package esperanza.reach.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import esperanza.local.Kannel;
import esperanza.local.PhoneNetwork;
import esperanza.local.PhoneNetwork.Fate;
import esperanza.local.PhoneNetwork.Text;
import esperanza.local.Ports;
import esperanza.reach.Answered;
import esperanza.reach.Language;
import esperanza.reach.Outgoing;
import esperanza.reach.Slots;
import esperanza.reach.Texts;
import esperanza.reach.message.domain.MessageText;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SMS by a real Kannel, and behind it a carrier in this JVM. */
class KannelTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NUMBER = "+50370000001";
    private static final String SECRET = "0123456789abcdef";
    private static final Slots SLOTS = new Slots("Guardia", "0000", Optional.of("1234"));
    private static final Slots WITHOUT_CODE = new Slots("Guardia", "0000", Optional.empty());

    private static final int SERVICE = Ports.free();
    private static Vertx vertx;
    private static PhoneNetwork network;
    private static Kannel kannel;
    private static DoorScript door;

    @BeforeAll
    static void begin() {
        vertx = Vertx.vertx();
        door = new DoorScript(SERVICE);
        network = PhoneNetwork.at(Ports.free());
        kannel = Kannel.temporary(network.port(), SERVICE, SECRET);
        await().atMost(PATIENCE).until(network::isCalled);
    }

    @AfterAll
    static void end() {
        kannel.close();
        network.close();
        door.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @AfterEach
    void delivers() {
        network.will(Fate.DELIVERED);
    }

    @Test
    void telephones_get_the_finite_texts_byte_by_byte_and_nothing_else() {
        int before = network.received().size();
        List<String> sent = new ArrayList<>();
        for (Language language : Language.values()) {
            for (MessageText text : MessageText.values()) {
                Stream.of(SLOTS, WITHOUT_CODE).forEach(slots -> {
                    send(text, slots, language);
                    sent.add(Texts.ofThisRelease().bySms(text, slots, language));
                });
            }
        }
        await().atMost(PATIENCE).until(() -> network.received().size() == before + sent.size());
        List<Text> got = network.received().subList(before, before + sent.size());
        assertThat(got).extracting(Text::coding).containsOnly((byte) 0);
        assertThat(got).extracting(Text::to).containsOnly("50370000001");
        assertThat(got).extracting(Text::from).containsOnly("1000");
        assertThat(got)
                .extracting(Text::bytes)
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(KannelTest::gsm).toList());
    }

    @Test
    void the_carrier_reports_what_became_of_each_text() {
        UUID arrived = sent(Fate.DELIVERED);
        UUID lost = sent(Fate.UNDELIVERED);
        UUID silent = sent(Fate.UNREPORTED);
        UUID refused = sent(Fate.REFUSED);
        await().atMost(PATIENCE)
                .until(() -> reports().containsAll(List.of(arrived + "/1", lost + "/2", refused + "/16")));
        assertThat(reports()).noneMatch(report -> report.startsWith(silent.toString()));
    }

    @Test
    void what_a_telephone_sends_back_comes_with_its_number_and_the_secret() {
        network.says(NUMBER, "1000", "1234");
        String login = new SmsGateway.Door(URI.create("http://127.0.0.1"), SECRET).header();
        await().atMost(PATIENCE).until(() -> door.told().contains("/v1/sms/answers " + login + " +50370000001 1234"));
    }

    @Test
    void its_logs_and_its_store_keep_neither_number_nor_text_nor_secret() throws IOException {
        sent(Fate.DELIVERED);
        sent(Fate.UNDELIVERED);
        await().atMost(PATIENCE).until(() -> kannel.kept().isEmpty());
        for (Path log : kannel.logs()) {
            assertThat(Files.readString(log)).doesNotContain("70000001", "Guardia", "1234", SECRET);
        }
    }

    private static List<String> reports() {
        String path = SmsDoor.REPORTS + '/';
        return door.told().stream()
                .filter(line -> line.startsWith(path))
                .map(line -> line.substring(path.length()).split(" ")[0])
                .toList();
    }

    private static UUID sent(Fate fate) {
        network.will(fate);
        return send(MessageText.PAGE, SLOTS, Language.ES);
    }

    private static UUID send(MessageText text, Slots slots, Language language) {
        UUID attempt = UUID.randomUUID();
        SmsGateway gateway = new SmsGateway(
                URI.create(kannel.url()),
                "esperanza",
                "kannel",
                "1000",
                language,
                new SmsGateway.Door(URI.create("http://127.0.0.1:" + SERVICE), SECRET));
        int before = network.submitted();
        assertThat(new SmsChannel(gateway, vertx, Texts.ofThisRelease(), PATIENCE)
                        .send(new Outgoing(attempt, NUMBER, text, slots))
                        .await()
                        .atMost(PATIENCE)
                        .answered())
                .isEqualTo(Answered.ACCEPTED);
        await().atMost(PATIENCE).until(() -> network.submitted() > before);
        return attempt;
    }

    /** The letters of the texts: all but one have the number in this alphabet that they have elsewhere. */
    private static byte[] gsm(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.chars().forEach(letter -> bytes.write(letter == 'é' ? 5 : letter));
        return bytes.toByteArray();
    }
}
