package esperanza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceTest {

    @Test
    void a_service_without_memory_ends_and_leaves_no_dump() {
        Place place = Place.temporary("service");
        assertThat(new Service(place, place.folder(), Map.of()).command().words())
                .contains("-XX:+ExitOnOutOfMemoryError", "-XX:-HeapDumpOnOutOfMemoryError");
    }
}
