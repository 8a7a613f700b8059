/** The words of the protocol as code lists: what may be said about a report, a threat, a party, a measure. */
package esperanza.protocol.vocabulary;
