package esperanza.reach.mail;

import esperanza.reach.Channel;
import esperanza.reach.Texts;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The beans of mail. */
class MailParts {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Produces
    @Singleton
    MailServer server(
            @ConfigProperty(name = "esperanza.mail.host") String host,
            @ConfigProperty(name = "esperanza.mail.port") int port,
            @ConfigProperty(name = "esperanza.mail.start-tls") StartTLSOptions startTls,
            @ConfigProperty(name = "esperanza.mail.username") Optional<String> username,
            @ConfigProperty(name = "esperanza.mail.password") Optional<String> password) {
        return new MailServer(
                host, port, startTls, username.map(name -> new MailServer.Login(name, password.orElse(""))));
    }

    @Produces
    @Singleton
    Channel mail(MailServer server, Vertx vertx, @ConfigProperty(name = "esperanza.mail.from") String from) {
        return new MailChannel(server, vertx, Texts.ofThisRelease(), from, PATIENCE);
    }
}
