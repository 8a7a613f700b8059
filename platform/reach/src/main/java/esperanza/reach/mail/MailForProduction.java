package esperanza.reach.mail;

import esperanza.runtime.start.NotForProduction;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings of the demonstration reach nobody, or tell a wire who is called when. */
@Singleton
class MailForProduction implements NotForProduction {

    private static final int PORT_OF_THE_DEMONSTRATION = 2525;
    private static final String PHONE_OF_THE_DEMONSTRATION = "0000";

    private final MailServer server;
    private final String from;
    private final String phone;

    MailForProduction(
            MailServer server,
            @ConfigProperty(name = "esperanza.mail.from") String from,
            @ConfigProperty(name = "esperanza.reach.phone") String phone) {
        this.server = server;
        this.from = from;
        this.phone = phone;
    }

    @Override
    public Stream<String> reasons() {
        return Stream.of(
                        reason(
                                isLoopback() && server.port() == PORT_OF_THE_DEMONSTRATION,
                                "mail goes to the server of the demonstration. Set esperanza.mail.host and"
                                        + " esperanza.mail.port"),
                        reason(
                                from.endsWith("@localhost"),
                                "mail comes from an address that nobody can answer. Set esperanza.mail.from"),
                        reason(
                                phone.equals(PHONE_OF_THE_DEMONSTRATION),
                                "messages name a telephone number that does not exist. Set esperanza.reach.phone"),
                        reason(
                                !isLoopback() && server.startTls() != StartTLSOptions.REQUIRED,
                                "mail leaves this machine unencrypted. Set esperanza.mail.start-tls=REQUIRED"))
                .flatMap(Optional::stream);
    }

    private boolean isLoopback() {
        return server.host().equals("localhost")
                || server.host().equals("::1")
                || server.host().startsWith("127.");
    }

    private static Optional<String> reason(boolean holds, String words) {
        return holds ? Optional.of(words) : Optional.empty();
    }
}
