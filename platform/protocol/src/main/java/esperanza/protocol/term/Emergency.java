package esperanza.protocol.term;

/**
 * How somebody in immediate danger calls for help at once, outside the mechanism.
 *
 * @param number the emergency number of the country, as a telephone dials it
 * @param basis the norm behind the number
 */
public record Emergency(String number, LegalBasis basis) {

    public Emergency {
        Require.that(
                number != null && number.matches("\\+?[0-9]{2,15}"),
                "emergency.number is digits, as a telephone dials them");
        LegalBasis.check("emergency", basis, false);
    }
}
