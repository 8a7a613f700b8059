package esperanza.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import esperanza.watch.Settings.Account;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch on real sockets: a service that gives its sign of life, and a mail server that wants a login. */
class WatchTest {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String TEXT = """
            Guardia: mire la consola sin esperar avisos. Llame al 555-0100.

            Guardia: look at the console, and wait for no notice. Call 555-0100.

            Guardia: veja o console sem esperar avisos. Ligue para 555-0100.""";

    private final AtomicLong nanos = new AtomicLong();
    private final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTPS)
    });
    private volatile int status = 200;
    private volatile String secret = "";
    private HttpServer service;
    private Beats beats;
    private Watch watch;

    @TempDir
    Path folder;

    @BeforeEach
    void listen() throws IOException {
        mail.start();
        mail.setUser("watch@example.org", "watch", "password");
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/q/heartbeat", asked -> {
            secret = asked.getRequestHeaders().getFirst("Esperanza-Watch");
            byte[] beat = "{\"seconds\":20}".getBytes(StandardCharsets.US_ASCII);
            asked.sendResponseHeaders(status, beat.length);
            asked.getResponseBody().write(beat);
            asked.close();
        });
        service.start();
        Settings settings = settings("rw-------");
        beats = new Beats(settings.secret());
        watch = new Watch(
                settings,
                beats,
                new Mail(settings.mail(), (SSLSocketFactory) SSLSocketFactory.getDefault()),
                nanos::get);
    }

    @AfterEach
    void end() {
        beats.close();
        service.stop(0);
        mail.stop();
    }

    @Test
    void while_the_service_is_silent_one_more_person_is_paged_after_each_interval() throws Exception {
        at(30);
        assertThat(secret).isEqualTo("known to both");
        status = 503;
        at(70);
        assertThat(paged()).isEmpty();
        at(71);
        at(72);
        assertThat(paged()).containsExactly("ana@example.org");
        assertThat(text(mail.getReceivedMessages()[0])).isEqualTo(TEXT);
        at(371);
        assertThat(paged()).containsExactly("ana@example.org", "ana@example.org", "eva@example.org");
        status = 200;
        at(372);
        at(700);
        assertThat(paged()).hasSize(3);
    }

    @Test
    void a_page_that_did_not_leave_is_tried_in_the_next_round() throws Exception {
        status = 503;
        int port = mail.getSmtp().getPort();
        mail.getSmtp().stopService();
        at(61);
        assertThat(paged()).isEmpty();
        GreenMail back = new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        back.setUser("watch@example.org", "watch", "password");
        back.start();
        at(62);
        assertThat(back.getReceivedMessages()).hasSize(1);
        back.stop();
    }

    @Test
    void a_server_that_does_not_prove_its_name_gets_no_login() {
        Account account =
                new Account(LOOPBACK, mail.getSmtps().getPort(), true, "watch@example.org", "watch", "password");
        assertThatThrownBy(() -> new Mail(account, new DummySSLSocketFactory()).send("ana@example.org", "x", "y"))
                .isInstanceOf(SSLException.class);
    }

    @Test
    void a_list_that_others_may_read_is_refused() {
        assertThatThrownBy(() -> settings("rw-r-----")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void settings_print_no_address_and_no_password() throws IOException {
        assertThat(settings("rw-------").toString()).doesNotContain("ana", "password", "known");
    }

    private void at(int second) throws InterruptedException {
        nanos.set(Duration.ofSeconds(second).toNanos());
        watch.round();
    }

    private List<String> paged() {
        return Stream.of(mail.getReceivedMessages()).map(WatchTest::to).toList();
    }

    private static String to(MimeMessage page) {
        return GreenMailUtil.getAddressList(all(page)).replaceAll("[<>]", "");
    }

    private static Address[] all(MimeMessage page) {
        try {
            return page.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage page) {
        return GreenMailUtil.getBody(page).replace("\r\n", "\n").strip();
    }

    private Settings settings(String permissions) throws IOException {
        Path file = folder.resolve("watch.properties");
        Files.writeString(file, """
                services = %s
                list = ana@example.org, eva@example.org
                secret = known to both
                phone = 555-0100
                mail.host = 127.0.0.1
                mail.port = %d
                mail.tls = false
                mail.from = watch@example.org
                mail.user = watch
                mail.password = password
                """.formatted(
                        URI.create("http://127.0.0.1:" + service.getAddress().getPort() + "/q/heartbeat"),
                        mail.getSmtp().getPort()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return Settings.of(file);
    }
}
