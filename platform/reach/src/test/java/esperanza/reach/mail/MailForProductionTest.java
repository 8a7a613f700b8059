package esperanza.reach.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.ext.mail.StartTLSOptions;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailForProductionTest {

    private static final String FROM = "guardia@mecanismo.example";
    private static final String PHONE = "+503 2222-0000";

    @Test
    void no_setting_of_the_demonstration_is_fit_where_lives_depend_on_it() {
        assertThat(new MailForProduction(
                                server("127.0.0.1", 2525, StartTLSOptions.OPTIONAL), "esperanza@localhost", "0000")
                        .reasons())
                .containsExactly(
                        "mail goes to the server of the demonstration. Set esperanza.mail.host and esperanza.mail.port",
                        "mail comes from an address that nobody can answer. Set esperanza.mail.from",
                        "messages name a telephone number that does not exist. Set esperanza.reach.phone");
    }

    @Test
    void mail_that_leaves_the_machine_is_encrypted() {
        assertThat(of(server("mail.example", 587, StartTLSOptions.OPTIONAL)).reasons())
                .containsExactly("mail leaves this machine unencrypted. Set esperanza.mail.start-tls=REQUIRED");
        assertThat(of(server("mail.example", 587, StartTLSOptions.REQUIRED)).reasons())
                .isEmpty();
        assertThat(of(server("127.0.0.1", 25, StartTLSOptions.DISABLED)).reasons())
                .isEmpty();
    }

    private static MailForProduction of(MailServer server) {
        return new MailForProduction(server, FROM, PHONE);
    }

    private static MailServer server(String host, int port, StartTLSOptions startTls) {
        return new MailServer(host, port, startTls, Optional.empty());
    }
}
