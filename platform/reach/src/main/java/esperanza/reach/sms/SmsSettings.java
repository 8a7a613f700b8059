package esperanza.reach.sms;

import esperanza.reach.Language;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** The settings of SMS. Without an address no SMS is sent. The other values are those of the demonstration. */
@ConfigMapping(prefix = "esperanza.sms")
interface SmsSettings {

    String PASSWORD_OF_THE_DEMONSTRATION = "kannel";
    String SECRET_OF_THE_DEMONSTRATION = "demonstration";

    /** Kannel's interface for sending: {@code http://127.0.0.1:13013/cgi-bin/sendsms}. */
    Optional<URI> url();

    /** The name of this service at Kannel. */
    @WithDefault("esperanza")
    String username();

    @WithDefault(PASSWORD_OF_THE_DEMONSTRATION)
    String password();

    /** The sender that telephones show, or the number that takes the answers. */
    @WithDefault("1000")
    String from();

    @WithDefault("es")
    Language language();

    /** The address of this service, as Kannel reaches it. */
    @WithDefault("http://127.0.0.1:8084")
    URI door();

    /** By which Kannel is known: at least sixteen letters and digits. */
    @WithDefault(SECRET_OF_THE_DEMONSTRATION)
    String secret();
}
