package esperanza.intake.receipt.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://investigation.example/v1/public",
                "/v1/public",
                "investigation.example/v1/public",
                "https:/v1/public",
                "https://",
                "not an address"
            })
    void production_refuses_an_address_on_which_others_could_read_the_ticket(String address) {
        assertThat(new Rooms(Optional.of(address), Optional.of(address)).reasons())
                .containsExactly(
                        "the way to the rooms of the investigation can be read by others. Set esperanza.public.rooms to an"
                                + " absolute address that begins with https, not to " + address,
                        "the way to the rooms of protection can be read by others. Set esperanza.public.protection to an"
                                + " absolute address that begins with https, not to " + address);
    }

    @Test
    void an_absolute_address_by_https_is_fit_and_so_is_none() {
        Rooms rooms = new Rooms(
                Optional.of("https://investigation.example/v1/public"),
                Optional.of("https://protection.example/v1/public"));
        assertThat(rooms.reasons()).isEmpty();
        assertThat(rooms.address()).contains("https://investigation.example/v1/public");
        assertThat(rooms.protection()).contains("https://protection.example/v1/public");
        assertThat(new Rooms(Optional.empty(), Optional.empty()).reasons()).isEmpty();
    }
}
