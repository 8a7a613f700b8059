package esperanza.files.workshop;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The kinds of things that the metadata of a file tell, without their values.
 *
 * @param unread whether the tool could not read all of the file, so that it may tell more
 */
public record Told(boolean place, boolean time, boolean device, boolean person, boolean unread) {

    private static final Pattern PLACE = Pattern.compile(
            "GPS(?!Version).*|Location.*|.*City|.*Country.*|.*(State|Sub-?location)|Province-State|Destination.*");
    /** Latitude and longitude as phones write them into films and sounds (ISO 6709). */
    private static final Pattern POINT = Pattern.compile("[+-]\\d{1,3}\\.\\d+[+-]\\d{1,3}\\.\\d+");

    private static final Pattern DEVICE = Pattern.compile(
            ".*(Make|Model|ModelName|SerialNumber|HostComputer|Manufacturer|Software|Producer|CreatorTool|Encoder)|LensID|Application");
    private static final Pattern PERSON = Pattern.compile(
            "Author.*|Artist|Creator|OwnerName|.*Owner|By-line.*|LastModifiedBy|Copyright.*|Rights|.*Contact.*|.*Photographer");
    /** Some cameras and tools write a date of zeros where they know none. */
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(?!0000)\\d{4}[:-]\\d{2}[:-]\\d{2}(?!\\d).*", Pattern.DOTALL);

    /** About a table of colours, or computed by the tool from what stands elsewhere. */
    private static final Set<String> NOT_ITS_OWN = Set.of("ICC-header", "ICC_Profile", "Composite", "File");

    public static Told of(List<Metadatum> all) {
        List<Metadatum> own = all.stream()
                .filter(each -> !NOT_ITS_OWN.contains(each.group()))
                .filter(each -> !each.value().isBlank())
                .toList();
        return new Told(
                any(
                        own,
                        each -> PLACE.matcher(each.name()).matches()
                                || POINT.matcher(each.value()).find()),
                any(own, each -> DATE.matcher(each.value()).find()),
                any(own, each -> DEVICE.matcher(each.name()).matches()),
                any(own, each -> PERSON.matcher(each.name()).matches()),
                any(all, each -> each.group().equals(Metadatum.TOOL)));
    }

    private static boolean any(List<Metadatum> all, Predicate<Metadatum> tells) {
        return all.stream().anyMatch(tells);
    }
}
