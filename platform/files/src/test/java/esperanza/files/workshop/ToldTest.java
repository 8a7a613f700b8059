package esperanza.files.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldTest {

    @ParameterizedTest
    @CsvSource({"2000, 2000, false", "2001, 1, true", "1, 2001, true"})
    void a_file_that_says_more_than_is_listed_may_tell_more(int things, int length, boolean unread) {
        String json = IntStream.range(0, things)
                .mapToObj(n -> "\"XMP-dc:Subject%d\": \"%s\"".formatted(n, "x".repeat(length)))
                .collect(Collectors.joining(",", "[{", "}]"));
        List<Metadatum> read =
                Metadatum.read(Optional.of(new Results.Result("metadata.json", json.getBytes(StandardCharsets.UTF_8))));
        assertThat(read).hasSize(Math.min(things, 2_000) + (unread ? 1 : 0));
        assertThat(Told.of(read).unread()).isEqualTo(unread);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GPS | GPSLatitude | 13 deg | place
                    GPS | GPSVersionID | 2.3.0.0 |
                    GPS | GPSDateStamp | 2026:03:01 | place time
                    Keys | GPSCoordinates | 13.7 89.2 | place
                    ID3v2_4 | UserDefinedText | (location) +13.7000-089.2000/ | place
                    XMP-photoshop | City | Soyapango | place
                    IPTC | Country-PrimaryLocationName | El Salvador | place
                    ExifIFD | DateTimeOriginal | 2026:03:01 21:14:00 | time
                    QuickTime | CreateDate | 0000:00:00 00:00:00 |
                    PDF | CreateDate | 2026-03-01T21:14:00Z | time
                    ExifIFD | ExposureTime | 1/60 |
                    IFD0 | Make | Telefono | device
                    ExifIFD | LensSerialNumber | 7731 | device
                    PDF | Producer | Oficina 7 | device
                    IFD0 | Artist | Canario | person
                    XMP-dc | Creator | Canario | person
                    IFD0 | Artist | '' |
                    ICC-header | ProfileDateTime | 2016:01:01 00:00:00 |
                    ICC-header | DeviceManufacturer | Telefono |
                    Composite | GPSPosition | 13 deg |
                    ExifTool | Warning | Invalid xref table | unread
                    """)
    void a_value_tells_what_its_name_or_its_form_says(String group, String name, String value, String tells) {
        String expected = tells == null ? "" : tells;
        Told told = Told.of(List.of(new Metadatum(group, name, value)));
        assertThat(told)
                .isEqualTo(new Told(
                        expected.contains("place"),
                        expected.contains("time"),
                        expected.contains("device"),
                        expected.contains("person"),
                        expected.contains("unread")));
    }
}
