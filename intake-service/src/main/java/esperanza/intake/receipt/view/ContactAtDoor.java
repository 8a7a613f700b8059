package esperanza.intake.receipt.view;

import esperanza.intake.contact.domain.Wish;

/**
 * The contact that the person gave, without its ways: who holds the receipt in the person's place learns no address.
 *
 * @param wish of what the person wishes to be told
 * @param proven whether a code that was sent was said
 */
public record ContactAtDoor(Wish wish, boolean proven) {}
