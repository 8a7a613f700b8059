package esperanza.reach.sms;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.reach.Language;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmsForProductionTest {

    private static final String HERE = "http://127.0.0.1:13013/cgi-bin/sendsms";
    private static final String PHONE = "+503 2222-0000";
    private static final String SECRET = "0123456789abcdef";

    private record Said(Optional<URI> url, String password, URI door, String secret) implements SmsSettings {

        @Override
        public String username() {
            return "esperanza";
        }

        @Override
        public String from() {
            return "1000";
        }

        @Override
        public Language language() {
            return Language.ES;
        }
    }

    @Test
    void a_mechanism_that_sends_no_sms_is_fit() {
        assertThat(reasons("", "kannel", "http://127.0.0.1:8084", "demonstration"))
                .isEmpty();
    }

    @Test
    void no_secret_of_the_demonstration_is_fit_where_lives_depend_on_it() {
        assertThat(reasons(HERE, "kannel", "http://127.0.0.1:8084", "demonstration"))
                .containsExactly(
                        "anybody can send SMS in our name. Set esperanza.sms.password",
                        "anybody can answer by SMS for a person on duty. Set esperanza.sms.secret to sixteen letters and"
                                + " digits or more");
        assertThat(reasons(HERE, "other", "http://127.0.0.1:8084", SECRET)).isEmpty();
    }

    @Test
    void a_name_with_which_a_text_is_longer_than_one_sms_is_too_long() {
        Said said = new Said(Optional.of(URI.create(HERE)), "other", URI.create("http://127.0.0.1:8084"), SECRET);
        String name = "Guardia permanente del mecanismo nacional de protección";
        assertThat(new SmsForProduction(said, name, PHONE).reasons())
                .containsExactly("a text does not fit one SMS. Shorten esperanza.reach.name or esperanza.reach.phone");
    }

    @Test
    void sms_that_leave_the_machine_and_answers_that_come_to_it_are_encrypted() {
        assertThat(reasons("http://sms.example/cgi-bin/sendsms", "other", "http://notification.example", SECRET))
                .containsExactly(
                        "SMS leave this machine unencrypted. Set esperanza.sms.url to an https address",
                        "answers by SMS come to this machine unencrypted. Set esperanza.sms.door to an https address");
        assertThat(reasons("https://sms.example/cgi-bin/sendsms", "other", "https://notification.example", SECRET))
                .isEmpty();
    }

    private static List<String> reasons(String url, String password, String door, String secret) {
        Optional<URI> named = Optional.of(url).filter(said -> !said.isEmpty()).map(URI::create);
        Said said = new Said(named, password, URI.create(door), secret);
        return new SmsForProduction(said, "Guardia", PHONE).reasons().toList();
    }
}
