package esperanza.intake.adapter.rest;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a report says of its alleged authors although it is no code of ours, or in no shape of ours. It is taken for the name of
 * an institution: whoever says it otherwise than the form asks shuts out no less. It is said of them if it stands under a name
 * that sounds like them, or names an institution or a class of authors anywhere in the threat; a threat that is no object is,
 * whole. A wrong code for anything else, as for how the threat came, is said of nobody and shuts out nobody.
 */
final class SaidOfAuthors {

    private static final String THREAT = "/threat";
    private static final Pattern SOUNDS_LIKE_THEM =
            Pattern.compile("/(?i).*(auth|autor|instit|perpet|agg?res+or|suspec|sospech|suspeit).*", Pattern.DOTALL);

    private SaidOfAuthors() {}

    /** @param naming those of the texts that name an institution, or are a class of authors */
    static List<String> in(Unmapped unmapped, UnaryOperator<List<String>> naming) {
        List<String> ofThem = unmapped.texts(SaidOfAuthors::isOfThem);
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
