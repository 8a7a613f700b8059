package esperanza.intake.receiving.parser;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Unmapped text about the alleged authors counts as the name of an institution, so that free text excludes as much as a
 * code. Text counts if:
 * <ul>
 * <li>its property under {@code threat} sounds like author, institution or perpetrator;
 * <li>it names a known institution or author class anywhere in {@code threat};
 * <li>{@code threat} is no object: then the whole of it counts.
 * </ul>
 * Other unmapped text excludes nobody.
 */
final class AccusedInFreeText {

    private static final String THREAT = "/threat";
    private static final Pattern SOUNDS_LIKE_THEM =
            Pattern.compile("/(?i).*(auth|autor|instit|perpet|agg?res+or|suspec|sospech|suspeit).*", Pattern.DOTALL);

    private AccusedInFreeText() {}

    /** @param naming filters the texts that name an institution or are a class of authors */
    static List<String> in(Unmapped unmapped, UnaryOperator<List<String>> naming) {
        List<String> ofThem = unmapped.texts(AccusedInFreeText::isOfThem);
        List<String> elsewhere = unmapped.texts(place -> place.startsWith(THREAT + '/') && !isOfThem(place));
        return Stream.concat(ofThem.stream(), naming.apply(elsewhere).stream()).toList();
    }

    private static boolean isOfThem(String place) {
        return place.equals(THREAT)
                || place.startsWith(THREAT + '/')
                        && SOUNDS_LIKE_THEM
                                .matcher(place.substring(THREAT.length()))
                                .matches();
    }
}
