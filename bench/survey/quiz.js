// Twenty questions with SurveyJS, set up as its own guide for plain HTML and JavaScript does it. What they ask does
// not matter: no more words than Waymark's own, one question on screen at a time.
const questions = [
  ["Where did people first drink tea?", "China", "Brazil", "Egypt", "Norway"],
  ["Which plant does black tea come from?", "Camellia sinensis", "Peppermint", "Chamomile", "Hibiscus"],
  ["What makes black tea black?", "The leaves are left to oxidise", "It is dyed", "It is smoked over wood", "It is another plant"],
  ["How hot is the water for green tea, best?", "About 75 to 80 °C", "Boiling", "About 40 °C", "Ice cold"],
  ["What is in tea that keeps people awake?", "Caffeine", "Sugar", "Iron", "Salt"],
  ["How long does a pot of black tea usually stand?", "Three to five minutes", "Ten seconds", "Half an hour", "Overnight"],
  ["Which of these is not made from the tea plant?", "Rooibos", "Oolong", "Assam", "Darjeeling"],
  ["What gives Earl Grey its scent?", "Bergamot", "Rose", "Cinnamon", "Vanilla"],
  ["Where is Darjeeling?", "India", "Japan", "Kenya", "Scotland"],
  ["What is matcha?", "Green tea, ground to powder", "A kind of cup", "Black tea with milk", "A biscuit"],
  ["Which country drinks the most tea for each person?", "Turkey", "France", "Mexico", "Canada"],
  ["What keeps tea leaves fresh?", "A closed tin, away from light", "An open bowl", "A sunny shelf", "The oven"],
  ["What is chai?", "Tea with milk and spices", "Tea with lemon", "Tea without leaves", "Iced coffee"],
  ["What does a strainer do?", "It holds the leaves back", "It warms the pot", "It measures the water", "It sweetens the tea"],
  ["Which tea is the least processed?", "White tea", "Black tea", "Oolong", "Smoked tea"],
  ["What does Lapsang Souchong smell of?", "Smoke", "Lemon", "Mint", "Honey"],
  ["What does a tea cosy do?", "It keeps the pot warm", "It stirs", "It pours", "It grinds the leaves"],
  ["What is the second pour of oolong like?", "Often better than the first", "Always undrinkable", "The same as water", "Blue"],
  ["Who made tea bags popular?", "Thomas Sullivan", "Isaac Newton", "Ada Lovelace", "Marco Polo"],
  ["What do most people in Britain add to black tea?", "Milk", "Butter", "Salt", "Jam"],
];

const survey = new Survey.Model({
  showProgressBar: true,
  questionsOnPageMode: "questionPerPage",
  elements: questions.map(([title, ...choices], index) => ({
    type: "radiogroup",
    name: `q${index + 1}`,
    title,
    choices,
    correctAnswer: choices[0],
  })),
});
survey.render(document.getElementById("survey"));
