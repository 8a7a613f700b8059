package esperanza.reach.sms;

import esperanza.reach.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Kannel, by which this service sends, and by which it is told what became of a message.
 *
 * @param url of its interface for sending
 * @param username of this service at Kannel
 * @param from the sender that telephones show, or the number that takes the answers
 * @param language in which people are written to
 */
record SmsGateway(URI url, String username, String password, String from, Language language, Door door) {

    /**
     * The way back.
     *
     * @param url the address of this service, as Kannel reaches it
     * @param secret by which Kannel is known; letters and digits alone, because it stands in an address
     */
    record Door(URI url, String secret) {

        private static final String NAME = "kannel";

        /** The header that Kannel sends for the name and the secret in an address. */
        String header() {
            return "Basic "
                    + Base64.getEncoder().encodeToString((NAME + ':' + secret).getBytes(StandardCharsets.UTF_8));
        }

        /** Where Kannel reports what became of an attempt. It puts the kind of its report in the place of %d. */
        String reports(UUID attempt) {
            return url.getScheme() + "://" + NAME + ':' + secret + '@' + url.getAuthority() + SmsDoor.REPORTS + '/'
                    + attempt + "/%d";
        }

        @Override
        public String toString() {
            return "Door[" + url + ']';
        }
    }

    /** The gateway that the settings name; empty if they name none. */
    static Optional<SmsGateway> of(SmsSettings said) {
        return said.url()
                .map(url -> new SmsGateway(
                        url,
                        said.username(),
                        said.password(),
                        said.from(),
                        said.language(),
                        new Door(said.door(), said.secret())));
    }

    @Override
    public String toString() {
        return "SmsGateway[" + url + ']';
    }
}
