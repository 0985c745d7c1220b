export const update = {
  ready: 'A newer version of this page is ready. It is loaded when you say so.',
  load: 'Load it',
  newer: 'Load the newer version',
  later: 'Later',
  missing:
    'A newer version of this page has been put up, and a part of the old one is no longer there: the page has to be loaded anew.',
  offline: 'A part of this page could not be loaded: there is no network now. Everything else goes on.',
  stillMissing: 'A part of this page could not be loaded. Everything else goes on; try again later.',
};
