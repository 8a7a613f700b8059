package esperanza.reach.sms;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.reach.Channel;
import esperanza.reach.ChannelSuite;
import esperanza.reach.Language;
import esperanza.reach.Texts;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SMS by a gateway on a real socket that fails in each way. Kannel itself is in {@link KannelTest}. */
class SmsChannelTest extends ChannelSuite {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static Vertx vertx;

    private final List<GatewayScript> scripts = new ArrayList<>();

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
        scripts.forEach(GatewayScript::close);
    }

    @Override
    protected String address() {
        return "+50370000001";
    }

    @Override
    protected Channel with(Behaviour behaviour) {
        scripts.add(GatewayScript.of(behaviour));
        URI url = scripts.getLast().url();
        return channel(
                behaviour == Behaviour.BREAKS_TLS ? URI.create("https://" + url.getAuthority() + url.getPath()) : url,
                vertx);
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
    void the_settings_print_neither_password_nor_secret() {
        SmsGateway gateway = gateway(URI.create("http://127.0.0.1:1/cgi-bin/sendsms"), Language.ES);
        assertThat(gateway.toString()).isEqualTo("SmsGateway[http://127.0.0.1:1/cgi-bin/sendsms]");
        assertThat(gateway.door().toString()).isEqualTo("Door[http://127.0.0.1:8084]");
        UUID attempt = new UUID(0, 1);
        assertThat(gateway.door().reports(attempt))
                .isEqualTo("http://kannel:0123456789abcdef@127.0.0.1:8084/v1/sms/reports/" + attempt + "/%d");
    }

    static Channel channel(URI url, Vertx vertx) {
        return new SmsChannel(gateway(url, Language.ES), vertx, Texts.ofThisRelease(), PATIENCE);
    }

    private static SmsGateway gateway(URI url, Language language) {
        return new SmsGateway(
                url,
                "esperanza",
                "kannel",
                "1000",
                language,
                new SmsGateway.Door(URI.create("http://127.0.0.1:8084"), "0123456789abcdef"));
    }
}
