package esperanza.intake.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hotline.example/",
                "http://127.0.0.1:8080/",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://10.0.0.1/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://0x7f000001/",
                "https://2130706433/",
                "https://1.1.1.1:25/",
                "https://user:secret@1.1.1.1/",
                "https://1.1.1.1/#part",
                "ftp://1.1.1.1/",
                "https:///hook",
                "hotline.example",
                "https://hotline.example/ a",
                ""
            })
    void in_earnest_only_https_to_the_open_internet_is_one(String url) {
        assertThat(Destination.read(url, false).filter(to -> to.isOpen(false))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://1.1.1.1/hook?a=b",
                "https://1.1.1.1:8443/",
                "HTTPS://[2606:4700::1111]/",
                "https://nobody-knows.invalid/"
            })
    void what_is_open_or_may_be_known_later_is_one(String url) {
        assertThat(Destination.read(url, false).filter(to -> to.isOpen(false))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/", "http://localhost:9000/hook", "https://10.0.0.1/"})
    void on_one_machine_it_may_lead_to_the_machine_itself(String url) {
        assertThat(Destination.read(url, true).filter(to -> to.isOpen(true))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/", "http://hotline.example/", "http://169.254.169.254/"})
    void but_in_clear_nowhere_else(String url) {
        assertThat(Destination.read(url, true)).isEmpty();
    }
}
