/**
 * The interview: which fact to ask for next, so that the outcome of every act is certain as soon as
 * can be. Hands the command and the pages one question at a time and takes the answer as a person
 * writes it; knows no terminal and keeps no conversation.
 */
package comity.kernel.ask;
