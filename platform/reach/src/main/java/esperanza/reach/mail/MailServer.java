package esperanza.reach.mail;

import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The mail server through which this service sends.
 *
 * @param startTls whether it has to encrypt
 * @param login the name and the password for it, if it wants them
 */
record MailServer(String host, int port, StartTLSOptions startTls, Optional<Login> login) {

    /** So many that no message ever waits in the client: what waited there would leave after it is owed no more. */
    private static final int MORE_THAN_ARE_SENT_AT_ONCE = 1_000;

    /** A name and a password. */
    record Login(String username, String password) {

        @Override
        public String toString() {
            return "Login[" + username + ']';
        }
    }

    /**
     * The settings of the client: one connection per message, so that a page never meets a dead one. A server that
     * falls silent loses its connection before the patience for its answer ends.
     */
    MailConfig client(Duration patience) {
        int part = (int) patience.toMillis() / 4;
        MailConfig config = new MailConfig()
                .setHostname(host)
                .setPort(port)
                .setStarttls(startTls)
                .setKeepAlive(false)
                .setMaxPoolSize(MORE_THAN_ARE_SENT_AT_ONCE)
                .setConnectTimeout(part)
                .setSslHandshakeTimeout(part)
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(2 * part)
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        login.ifPresent(named -> config.setUsername(named.username()).setPassword(named.password()));
        return config;
    }
}
