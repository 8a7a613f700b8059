package esperanza.reach.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import esperanza.reach.Answered;
import esperanza.reach.Channel;
import esperanza.reach.ChannelSuite;
import esperanza.reach.Texts;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mail on real sockets: by a script for each failure, and by GreenMail for the bytes that arrive. */
class MailChannelTest extends ChannelSuite {

    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static Vertx vertx;

    private final List<SmtpScript> scripts = new ArrayList<>();

    @BeforeAll
    static void begin() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @AfterEach
    void close() {
        scripts.forEach(SmtpScript::close);
    }

    @Override
    protected String address() {
        return "ana@example.org";
    }

    @Override
    protected Channel with(Behaviour behaviour) {
        SmtpScript script = SmtpScript.of(behaviour, 0);
        scripts.add(script);
        return channel(
                script.port(), behaviour == Behaviour.BREAKS_TLS ? StartTLSOptions.REQUIRED : StartTLSOptions.DISABLED);
    }

    @Override
    protected void behaves(Behaviour behaviour) {
        scripts.getLast().behaves(behaviour);
    }

    @Override
    protected int taken() {
        return scripts.getLast().taken();
    }

    @Test
    void what_arrives_is_the_finite_text_and_nothing_else() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            UUID attempt = UUID.randomUUID();
            Channel channel = channel(server.getSmtp().getPort(), StartTLSOptions.DISABLED);
            assertThat(channel.send(message(attempt)).await().atMost(PATIENCE).answered())
                    .isEqualTo(Answered.ACCEPTED);
            MimeMessage arrived = server.getReceivedMessages()[0];
            assertThat(arrived.getSubject()).isEqualTo("Aviso · Notice");
            assertThat(arrived.getHeader("Message-ID")).containsExactly("<" + attempt + "@localhost>");
            assertThat(arrived.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(arrived.getContent().toString().replace("\r\n", "\n").strip())
                    .isEqualTo("""
                    Guardia: su clave es 123456. Vale una hora. Si otra persona la pide, no se la diga.

                    Guardia: your code is 123456. It holds for one hour. If anybody asks for it, do not tell it.

                    Guardia: a sua chave é 123456. Vale uma hora. Se outra pessoa a pedir, recuse.""");
        } finally {
            server.stop();
        }
    }

    @Test
    void the_same_attempt_has_the_same_name_each_time() throws Exception {
        UUID attempt = UUID.randomUUID();
        Channel channel = with(Behaviour.TAKES);
        List<String> names = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            names.add(channel.send(message(attempt))
                    .await()
                    .atMost(PATIENCE)
                    .providerRef()
                    .orElseThrow());
        }
        assertThat(names).containsOnly("<" + attempt + "@localhost>");
    }

    private static Channel channel(int port, StartTLSOptions startTls) {
        MailServer server = new MailServer(LOOPBACK, port, startTls, Optional.empty());
        return new MailChannel(server, vertx, Texts.ofThisRelease(), "esperanza@localhost", PATIENCE);
    }
}
